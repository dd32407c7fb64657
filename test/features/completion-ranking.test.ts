// What exists comes before what would be declared, in editors that rank by how well the typed word fits.
import { describe, expect, it } from 'vitest';
import { itemIn, labelsIn, offered } from '../support/completed';
import { marked } from '../support/marked';
import { score, shownIn } from '../support/ranked';

const world = `//- known.series
person renata_blum "Renata Blum"
person anabel "Anabel Ortiz-Reyes"
source ballard_times "The Ballard Times"
show other "Other" { character reno "Reno" }
//- main.series
show ballard "Ballard" {
  season 1
  character renee_ballard "Renée Ballard"
`;

function inShow(line: string): string {
  return `${world}  ${line}\n}\n`;
}

describe('what exists is accepted first', () => {
  it.each([
    ['a field', 'title-character: renee_b<|>', 'renee_ballard', 'renee_b "Renee B"'],
    ['a field, by a later word', 'crew { writer: blum<|> }', 'renata_blum', 'blum "Blum"'],
    ['a field, by some letters', 'title-character: rb<|>', 'renee_ballard', 'rb "Rb"'],
    ['another show', 'title-character: ren<|>', 'renee_ballard', 'ren "Ren"'],
    ['a field, by the name', 'crew { writer: ortiz<|> }', 'anabel', 'ortiz "Ortiz"'],
    ['a performer', 'cast main { rena<|> }', 'renata_blum', 'rena "Rena"'],
    ['a second performer', 'cast main { anabel, ren<|> }', 'renata_blum', 'ren "Ren"'],
    ['a role', 'cast main { anabel as renee<|> }', 'renee_ballard', 'renee "Renee"'],
    ['self', 'cast main { anabel as se<|> }', 'self', 'se "Se"'],
    ['a label', 'character renee<|>', 'renee_ballard', 'renee "Renee"'],
  ])('in %s', (_, line, existing, fresh) => {
    const shown = shownIn(inShow(line));
    expect(shown[0]).toBe(existing);
    expect(shown.at(-1)).toBe(fresh);
  });

  it('in sources, of which none is declared in brackets', () => {
    expect(shownIn(inShow('genre: "Crime" [ball<|>'))).toEqual(['ballard_times']);
  });
});

describe('what is new', () => {
  it.each([
    ['a performer', 'cast main { nora_quill<|> }', 'nora_quill "Nora Quill"'],
    ['a role', 'cast main { anabel as wren<|> }', 'wren "Wren"'],
    ['a field', 'network: channel_north<|>', 'channel_north "Channel North"'],
    ['a label', 'character wren<|>', 'wren "Wren"'],
  ])('is found by its own letters as %s', (_, line, fresh) => {
    expect(shownIn(inShow(line))).toEqual([fresh]);
    expect(itemIn(inShow(line), fresh).filterText).toBe(fresh.split(' ')[0]);
  });

  it('is asked for with every letter, and nothing else is', () => {
    const isIncomplete = (line: string): boolean => offered(marked(inShow(line))).isIncomplete;
    expect(isIncomplete('title-character: <|>')).toBe(true);
    expect(isIncomplete('title-character: re<|>')).toBe(true);
    expect(isIncomplete('cast main { a<|> }')).toBe(true);
    expect(isIncomplete('character re<|>')).toBe(true);
    expect(isIncomplete('status: <|>')).toBe(false);
    expect(isIncomplete('title-character: other.<|>')).toBe(false);
  });

  it('stands last for clients that keep the order', () => {
    expect(labelsIn(inShow('title-character: renee_b<|>')).at(-1)).toBe('renee_b "Renee B"');
  });
});

it('ranks as VS Code does', () => {
  const better = (word: string, first: string, second: string): void => {
    expect(score(word, first)!, `${first} over ${second}`).toBeGreaterThan(score(word, second)!);
  };
  better('renee_b', 'renee_b', 'renee_ballard Renée Ballard');
  better('re', 'renee', 'air_rebel');
  better('renee', 'renee_ballard', 'the_renee');
  expect(score('al', 'cabal')).toBeUndefined();
  expect(score('x', 'renee')).toBeUndefined();
});
