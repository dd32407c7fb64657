// The vocabulary of generated data, and how words become names and sentences.
import type { Random } from './random';

const given =
  'Ada Amelie Amir Ana Anders Aoife Arjun Ayesha Björn Carla Cedric Chloé Dario Dmitri Ebba Elif Emre Enzo Esther Farah ' +
  'Felix Freja Gael Greta Hugo Ines Ivo Jamal Joon Jude Kaito Karim Keiko Lars Leila Luca Mabel Malik Mateo Mila ' +
  'Nadia Nils Noor Olga Oskar Paola Priya Rafael Renée Rosa Saoirse Selma Søren Tariq Tess Uma Viktor Wanda Yara Zoë';
const syllables =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra dri flo gru plo sta tre vli kno';
const ordinary =
  'the a unit squad case file witness city night river harbour daughter partner captain rookie verdict motive alibi secret ' +
  'letter fire shadow bridge summer winter truth debt promise return arrest trial confession follows uncovers hides ' +
  'protects confronts reveals loses remembers between after before against under without old new quiet unlikely last ' +
  'missing forgotten determined reluctant brilliant';

const givenNames = given.split(' ');
const parts = syllables.split(' ');
const words = ordinary.split(' ');

export const genres = [
  'Crime drama',
  'Police procedural',
  'Comedy',
  'Thriller',
  'Science fiction',
  'Mystery',
];
export const countries = ['United States', 'United Kingdom', 'Sweden', 'France', 'Japan', 'Brazil'];
export const languages = ['English', 'Swedish', 'French', 'Japanese', 'Portuguese'];
export const cities = ['Galway', 'Aberdeen', 'Gothenburg', 'Lyon', 'Osaka', 'Recife', 'Toronto', 'Chicago'];
export const occupations = [
  'Detective',
  'Attorney',
  'Reporter',
  'Judge',
  'Surgeon',
  'Teacher',
  'Pilot',
  'Baker',
];
export const traits = ['stubborn', 'patient', 'quick to anger', 'loyal', 'secretive', 'tireless', 'vain'];

/** A name of a person, never near another one: its middle name is made of five syllables. */
export function fullName(random: Random): string {
  return `${random.pick(givenNames)} ${invented(random, 5)} ${invented(random, 3)}`;
}

/** A word that no language has. */
export function invented(random: Random, count: number): string {
  return capital(Array.from({ length: count }, () => random.pick(parts)).join(''));
}

/** Some ordinary words, from `least` to `most`. */
export function phrase(random: Random, least: number, most: number): string {
  return Array.from({ length: random.int(least, most) }, () => random.pick(words)).join(' ');
}

/** The same as a sentence. */
export function sentence(random: Random, least: number, most: number): string {
  return `${capital(phrase(random, least, most))}.`;
}

/** A text with a capital letter at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name as an id: `Zoë Bafo` as `zoe_bafo`. */
export function idOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/gi, 'o');
  return plain.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}

/** A day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day in one of the years from `first` to `last`. */
export function dayIn(random: Random, first: number, last: number): string {
  return daysAfter(`${random.int(first, last)}-01-01`, random.int(0, 364));
}
