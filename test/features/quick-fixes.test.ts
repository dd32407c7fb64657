// Each quick fix on a small text: what the text is afterwards. That the checker is content with it is
// held by `after`.
import { describe, expect, it } from 'vitest';
import { after, titlesAt } from '../support/actions';

/** A show with these lines in it, and nothing else wrong. */
function show(lines: string): string {
  return `show bay "Bay" {\n  genre: "Drama"\n${lines.replace(/^(?=.)/gm, '  ')}\n}\n`;
}

describe('form', () => {
  it.each([
    ['Close the quote at its end', 'setting: <|>"Galway'],
    ['Close the quote before as', 'cast main {\n  ada "Ada <|>as quill "Quill"\n}'],
    ['Close the quote before as', 'cast main {\n  ada <|>"Ada as quill\n}\ncharacter quill "Quill"'],
    ['Close the prose', 'premise: <|>"""A light.'],
    ['Close the prose', 'premise: <|>"""\n  A light.'],
    ['Close the parenthesis', 'setting: "Galway" <|>(a town'],
    ['Close the bracket', 'setting: "Galway" <|>[echo'],
    ['Remove the comma', 'setting: "Galway", <|>, "Cork"'],
    ['Remove the comma', 'setting: "Galway"<|>,'],
    ['Remove the comma', 'setting: "Galway",<|>, "Cork",, "Kerry"'],
    ['Use straight double quotes', 'setting: <|>“Galway”'],
    ['Use straight double quotes', "setting: <|>'The \"Bay\"'"],
    ['Put the address in quotes', 'website: <|>https://example.org/a'],
    ['Write the comment with //', '<|># a comment'],
    ['Write the backslash twice', 'setting: "a<|>\\b"'],
    ['Write the range 2014..2021', 'runs: <|>2014–2021'],
    ['Write the range 2014..present', 'runs: <|>2014...present'],
    ['Write the range 1..2', 'season 1\nseason 2\nnetwork: fox "Fox" in seasons <|>1-2'],
    ['Start a new line before language', 'country: "Ireland" language<|>: "English"'],
    ['Put a comma between the values', 'setting: "Galway" <|>"Cork"'],
    ['Remove the empty setting', 'setting<|>:'],
  ])('%s', (title, lines) => {
    const source = lines.includes('[echo') ? 'source echo "The Echo"\n' : '';
    expect(after(source + show(lines), title)).toMatchSnapshot();
  });
});
