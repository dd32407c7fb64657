// What is done to a whole file: the mistakes that can be mended in one way only, and its order.
import { describe, expect, it } from 'vitest';
import { after, pagesAround, titlesAt } from '../support/actions';

describe('fix all', () => {
  const only = ['source.fixAll'];
  const fixed = (text: string): string =>
    after(text, 'Fix all that can be fixed without asking', { only: ['source.fixAll.series'] });

  it('mends what can be mended in one way', () => {
    const text = `<|>show bay "The  Bay" {
  genre: Crime drama,, "Mystery",, “Saga”
  runs: 2014–2021 # so far
  seson 1 { episodes: "8" }
  crew { writer: ada "Ada", ada }
  imdb: "8031422"
}
`;
    expect(fixed(text)).toBe(`show bay "The Bay" {
  genre: "Crime drama", "Mystery", "Saga"
  runs: 2014..2021 // so far
  season 1 { episodes: 8 }
  crew { writer: ada "Ada" }
  imdb: "tt8031422"
}
`);
  });

  it('does not guess at words that are far from what they may mean', () => {
    const text = '<|>show bay "Bay" {\n  character ada "Ada" { best-friend-of: bo "Bo" }\n}\n';
    expect(titlesAt(text, { only })).toEqual([]);
  });

  it('leaves alone what could be meant otherwise', () => {
    const text =
      'show bay "Bay" {\n  seasons: 3\n  season 1\n  season 2\n  title-character: ada "Ada"\n  premise: """@adda"""\n}\n<|>';
    expect(titlesAt(text, { only })).toEqual([]);
    expect(titlesAt(text)).toEqual([]);
  });
});

describe('organize', () => {
  const title = 'Put the file in order';
  const only = ['source.organize'];

  it('sorts and joins, and changes nothing that is said', () => {
    const text = `<|>show bay "Bay" {
  season 2 {
    episode 2 "D"
    // The first.
    episode 1 "C"
  }
  crew {
    writer: ada "Ada"
    director: ben "Ben"
    writer: cy "Cy" (pilot), dee "Dee" team
    // Not the same.
    writer: eve "Eve"
  }
  season 1 { aired: 2021 }
}
`;
    const [then, now] = pagesAround(text, title, { only });
    expect(now).toBe(then);
    expect(after(text, title, { only })).toBe(`show bay "Bay" {
  season 1 { aired: 2021 }
  crew {
    writer: ada "Ada", cy "Cy" (pilot), dee "Dee" team
    // Not the same.
    writer: eve "Eve"
    director: ben "Ben"
  }
  season 2 {
    // The first.
    episode 1 "C"
    episode 2 "D"
  }
}
`);
  });

  it('puts cast lists and jobs in the order of the guide', () => {
    const text = `<|>show bay "Bay" {
  season 1
  cast "With" { dee "Dee" as fox "Fox" }
  // Who comes by.
  cast guest { cy "Cy" as teal "Teal" in s1e1 }
  cast main { ada "Ada" as quill "Quill" }
  crew {
    editor: ben "Ben"
    // Her idea.
    creator: ada
  }
}
`;
    // The characters of a show are listed as the file goes through its cast.
    const besides = (page: string): string => page.replace(/<section id="characters">.*?<\/section>/, '');
    const [then, now] = pagesAround(text, title, { only });
    expect(besides(now)).toBe(besides(then));
    expect(after(text, title, { only })).toBe(`show bay "Bay" {
  season 1
  cast main { ada "Ada" as quill "Quill" }
  // Who comes by.
  cast guest { cy "Cy" as teal "Teal" in s1e1 }
  cast "With" { dee "Dee" as fox "Fox" }
  crew {
    // Her idea.
    creator: ada
    editor: ben "Ben"
  }
}
`);
  });

  it('is not offered where all is in order, or not to be read', () => {
    expect(titlesAt('<|>show bay "Bay" {\n  season 1\n  season 2\n}\n', { only })).toEqual([]);
    expect(titlesAt('<|>show bay "Bay" {\n  season 2\n  season 1\n  genre:\n}\n', { only })).toEqual([]);
  });
});
