// Languages and countries by their codes, in English.

const languages = new Intl.DisplayNames('en', { type: 'language' });
const regions = new Intl.DisplayNames('en', { type: 'region' });

/** The English name of the language with a BCP 47 tag; the tag itself where it is none. */
export function languageName(tag: string): string {
  return (tag.startsWith('x-') ? undefined : nameIn(languages, tag)) ?? tag;
}

/** A language as a field has it: a tag, or its name already. */
export function languageText(text: string): string {
  return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(text) ? languageName(text) : text;
}

/** A country as a field has it: an ISO 3166 code, or its name already. */
export function countryText(text: string): string {
  return (/^[A-Z]{2}$/.test(text) ? nameIn(regions, text) : undefined) ?? text;
}

/** `of` throws where a code is not well formed. */
function nameIn(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code);
  } catch {
    return undefined;
  }
}
