// Countries and languages as people name them: English names, ISO codes, and the names that neither
// knows. Read from the runtime's own tables the first time one is looked up.
import { fold } from './fold';

/** Countries, parts and bygone states by the names and abbreviations in use. */
const otherCountries = [
  'UK, U.K., GB, Great Britain, Britain, England, Scotland, Wales, Northern Ireland, Channel Islands',
  'USA, U.S.A., US, U.S., United States of America, America, Soviet Union, USSR, Czechoslovakia, Yugoslavia',
  'East Germany, West Germany, German Democratic Republic, GDR, Federal Republic of Germany, Serbia and Montenegro',
  'Hong Kong, Macau, Macao, Turkey, Czech Republic, Burma, Ivory Coast, Holland, The Netherlands, Palestine',
  'Republic of Ireland, Macedonia, Swaziland, East Timor, UAE, Vatican, Korea, Republic of Korea, Bosnia, Zaire',
  'Russian Federation, Congo, Democratic Republic of the Congo, Republic of the Congo, Saint Lucia, The Bahamas',
  'Saint Kitts and Nevis, Saint Vincent and the Grenadines, The Gambia, Cabo Verde, Rhodesia, Ottoman Empire',
  'Austria-Hungary, Kosovo, Worldwide, International, XK',
];

/** Languages by names in use that the runtime's tables do not have. */
const otherLanguages = [
  'Mandarin, Mandarin Chinese, Cantonese, Hokkien, Taiwanese, Taiwanese Hokkien, Farsi, Flemish, Castilian',
  'Serbo-Croatian, Moldovan, Tagalog, Gaelic, Hakka, Min Nan, Shanghainese, Auslan, Silent, None, Valencian',
  'Simplified Chinese, Traditional Chinese, Sami, Romani, Bengali, Punjabi, Uyghur, Kirghiz, Azeri, Gypsy',
];

/** Codes that people take for a language's, with the right ones. */
const mistakenCodes: Readonly<Record<string, readonly string[]>> = {
  jp: ['ja'],
  cn: ['zh'],
  cz: ['cs'],
  dk: ['da'],
  gr: ['el'],
  us: ['en-US'],
  gb: ['en-GB'],
  at: ['de-AT'],
  mx: ['es-MX'],
  il: ['he'],
  pk: ['ur'],
  ua: ['uk'],
  tw: ['zh-TW'],
  hk: ['zh-HK'],
  vn: ['vi'],
};

interface Table {
  /** In lower case. */
  readonly codes: ReadonlySet<string>;
  /** Folded names. */
  readonly known: ReadonlySet<string>;
  /** The names, for "did you mean". */
  readonly names: readonly string[];
}

let countryTable: Table | undefined;
let majorTable: Table | undefined;
let languageTable: Table | undefined;

function countries(): Table {
  return (countryTable ??= tableOf(
    'region',
    [...pairs().map((pair) => pair.toUpperCase()), ...areas()],
    otherCountries,
  ));
}

/** The languages that have a code of two letters, and the other names: enough for nearly all data. */
function majorLanguages(): Table {
  return (majorTable ??= tableOf('language', pairs(), otherLanguages));
}

/** Those with a code of three letters too, which take a third of a second to find. */
function languages(): Table {
  return (languageTable ??= tableOf('language', [...pairs(), ...triples()], otherLanguages));
}

function tableOf(type: 'region' | 'language', codes: readonly string[], others: readonly string[]): Table {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
  const named = codes.flatMap((code) => {
    const name = names.of(code);
    return name === undefined ? [] : [{ code: code.toLowerCase(), name }];
  });
  const more = others.flatMap((list) => list.split(', '));
  return {
    codes: new Set(named.map(({ code }) => code)),
    known: new Set([...named.flatMap(({ name }) => formsOf(name)), ...more.map(foldName)]),
    names: [...named.map(({ name }) => name), ...more],
  };
}

/** `Myanmar (Burma)` goes by either name, `Hong Kong SAR China` by its first words. */
function formsOf(name: string): readonly string[] {
  const [, outer = '', inner = ''] = /^([^(]*?)\s*(?:\((.*)\))?$/.exec(name) ?? [];
  const whole = foldName(name);
  return [whole, foldName(outer), foldName(inner)].filter(Boolean);
}

function foldName(name: string): string {
  return fold(name.replace(/&/g, ' and ').replace(/\bSt\./g, 'Saint')).replace(/^the /, '');
}

const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz');

function pairs(): readonly string[] {
  return alphabet.flatMap((a) => alphabet.map((b) => a + b));
}

function triples(): readonly string[] {
  return pairs().flatMap((pair) => alphabet.map((c) => pair + c));
}

/** The codes of continents and the like. */
function areas(): readonly string[] {
  return Array.from({ length: 500 }, (_, i) => String(i).padStart(3, '0'));
}

export function isCountry(name: string): boolean {
  const { known, codes } = countries();
  return known.has(foldName(name)) || codes.has(name.toLowerCase());
}

export function countryNames(): readonly string[] {
  return countries().names;
}

/** True for an English name, an ISO code or a BCP 47 tag; a sign language may go by any name. */
export function isLanguage(name: string): boolean {
  const folded = foldName(name);
  if (majorLanguages().known.has(folded) || /\bsign language$/.test(folded) || isTag(name)) return true;
  return languages().known.has(folded);
}

export function languageNames(): readonly string[] {
  return languages().names;
}

/** The languages that have a code of two letters, with their English names. */
export function languageTags(): readonly { readonly tag: string; readonly name: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return pairs().flatMap((tag) => {
    const name = names.of(tag);
    return name === undefined ? [] : [{ tag, name }];
  });
}

/** True for a BCP 47 tag whose subtags exist. Codes of three letters are beyond counting, and believed. */
export function isTag(tag: string): boolean {
  try {
    const { region, script } = new Intl.Locale(tag);
    const [language = ''] = tag.toLowerCase().split('-');
    const knowsRegion = region === undefined || countries().codes.has(region.toLowerCase());
    const knowsScript = script === undefined || scripts().of(script) !== undefined;
    const knowsLanguage = language.length === 3 || majorLanguages().codes.has(language);
    return knowsLanguage && knowsRegion && knowsScript;
  } catch {
    return false;
  }
}

let scriptNames: Intl.DisplayNames | undefined;

function scripts(): Intl.DisplayNames {
  return (scriptNames ??= new Intl.DisplayNames('en', { type: 'script', fallback: 'none' }));
}

/** What a tag that is none may have been meant for. */
export function nearTags(tag: string): readonly string[] {
  const dashed = tag.replace(/_/g, '-');
  if (dashed !== tag && isTag(dashed)) return [dashed];
  return mistakenCodes[tag.toLowerCase()] ?? codeOfName(tag);
}

/** The code of a language that is called by its name. */
function codeOfName(name: string): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return pairs().filter((code) => names.of(code)?.toLowerCase() === name.toLowerCase());
}
