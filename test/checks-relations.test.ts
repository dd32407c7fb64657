// Rules on relations and lineage: where they fire, and the true things that must leave them silent.
import { describe, expect, it } from 'vitest';
import { familyRules } from '../server/checks/family';
import { lineageRules } from '../server/checks/lineage';
import { relationRules } from '../server/checks/relations';
import { shownBy } from './support/rules';

const shown = shownBy([...relationRules, ...familyRules, ...lineageRules]);

/** Characters `a`, `b`, `c` and `d`, each with these fields. */
function characters(fields: Readonly<Record<string, string>>): readonly string[] {
  const blocks = ['a', 'b', 'c', 'd'].map(
    (id) => `character ${id} "${id.toUpperCase()}" { ${fields[id] ?? ''} }`,
  );
  return shown(blocks.join('\n'));
}

describe('relation-cycle', () => {
  it('shows the chain of shows', () => {
    const text = `show a "A" { spinoff-of: b }
show b "B" { spinoff-of: c }
show c "C" { spinoff-of: a }`;
    expect(shown(text)).toEqual([
      'relation-cycle ‹a› `c` would be a spin-off of itself: `c` → `a` → `b` → `c`',
    ]);
  });

  it('shows the chain of ancestors, whoever says so', () => {
    expect(characters({ a: 'mother-of: b', b: 'mother-of: a' })).toEqual([
      'relation-cycle ‹a› `a` would be their own ancestor: `a` → `b` → `a`',
    ]);
    expect(characters({ a: 'grandmother-of: b', b: 'father-of: c', a2: '', c: 'parent-of: a' })).toHaveLength(
      1,
    );
    expect(characters({ a: 'child-of: b', b: 'child-of: a' })).toHaveLength(1);
    expect(shown('person a "A" { parent: b }\nperson b "B" { parent: a }')).toHaveLength(1);
  });

  it.each([
    ['organizations', 'organization a "A" { part-of: b }\norganization b "B" { parent: a }'],
    ['works', 'work a "A" { part-of: b }\nwork b "B" { part-of: a }'],
    ['universes', 'universe a "A" { includes: b }\nuniverse b "B" { includes: a }'],
    ['variants', 'character a "A" { variant-of: b }\ncharacter b "B" { variant-of: a }'],
    ['sequels', 'show a "A" { sequel-of: b }\nshow b "B" { sequel-of: a }'],
    ['prequels', 'show a "A" { prequel-of: b }\nshow b "B" { prequel-of: a }'],
    ['adaptations', 'show a "A" { based-on: b }\nwork b "B" { adapts: a }'],
  ])('fires for %s', (_, text) => expect(shown(text)).toHaveLength(1));

  it.each([
    ['both sides of one relation', 'character a "A" { mother-of: b }\ncharacter b "B" { child-of: a }'],
    [
      'a spin-off with two parents',
      'show a "A" { spinoff-of: b, c }\nshow b "B" { spinoff-of: c }\nshow c "C" {}',
    ],
    ['a sequel that is a prequel too', 'show a "A" { sequel-of: b; prequel-of: b }\nshow b "B" {}'],
    [
      'a novel after a show, and a season after the novel',
      'show a "A" { season 3 { adapts: b } }\nwork b "B" { based-on: a }',
    ],
    [
      'owners that change',
      'organization a "A" { parent: b until 2005 }\norganization b "B" { parent: a from 2006 }',
    ],
    ['a universe and its part', 'universe a "A" { includes: b }\nuniverse b "B" { part-of: a }'],
    ['cousins who marry', 'character a "A" { cousin-of: b; spouse-of: b }\ncharacter b "B" { cousin-of: a }'],
    ['colleagues', 'character a "A" { boss-of: b }\ncharacter b "B" { predecessor-of: a; boss-of: a }'],
  ])('is silent: %s', (_, text) => expect(shown(text)).toEqual([]));

  it('follows long chains', () => {
    const chain = Array.from(
      { length: 3000 },
      (_, i) => `show s${i}_ "S" { spinoff-of: s${(i + 1) % 3000}_ }`,
    );
    expect(shown(chain.join('\n'))).toHaveLength(1);
  });
});

describe('relation-self', () => {
  it('fires', () => {
    expect(shown('show bosch "Bosch" { spinoff-of: bosch }')).toEqual([
      'relation-self ‹bosch› `spinoff-of` names `bosch` itself; it takes another show',
    ]);
    expect(characters({ a: 'sister-of: a' })).toHaveLength(1);
    expect(characters({ a: 'friend-of: a' })).toHaveLength(1);
  });

  it.each(['loves: a', 'killed: a in s3e9', 'killed-by: a', 'enemy-of: a'])('is silent: %s', (field) =>
    expect(characters({ a: field })).toEqual([]),
  );
});

describe('relation-contradiction', () => {
  it('fires for parent and sibling', () =>
    expect(characters({ a: 'father-of: b', b: 'sister-of: a' })).toEqual([
      'relation-contradiction ‹a› `a` cannot be both parent and sibling of `b`',
    ]));

  it('fires for mother and father', () =>
    expect(characters({ a: 'mother-of: b; father-of: b' })).toEqual([
      'relation-contradiction ‹b› `a` cannot be both mother and father of `b`',
    ]));

  it('fires for a child older than a parent, once', () =>
    expect(characters({ a: 'mother-of: b; born: 1980', b: 'child-of: a; born: 1975-05' })).toEqual([
      'relation-contradiction ‹b› a child cannot be older than a parent: `b` (born 1975-05) and `a` (born 1980)',
    ]));

  it.each([
    ['a half-sister who is a mother', { a: 'mother-of: b', b: 'half-sister-of: a' }],
    ['what someone believes', { a: 'sister-of: b (as b believes)', b: 'child-of: a' }],
    ['what was believed', { a: 'sister-of: b until s3e1', b: 'child-of: a' }],
    ['the same year', { a: 'mother-of: b; born: 1980~', b: 'born: 1975' }],
    ['time travel', { a: 'father-of: b; born: 2002 (comes from the future)', b: 'born: 1985' }],
    ['an adoptive mother', { a: 'adoptive-mother-of: b; born: 1980', b: 'sibling-of: c; born: 1975' }],
    ['both sides in agreement', { a: 'mother-of: b', b: 'daughter-of: a' }],
  ])('is silent: %s', (_, fields) => expect(characters(fields as Record<string, string>)).toEqual([]));
});

describe('too-many-parents', () => {
  it('fires at the third', () => {
    const three = { a: 'mother-of: d', b: 'father-of: d', c: 'father-of: d' };
    expect(characters(three)).toEqual(['too-many-parents ‹d› `d` has 3 parents by birth: `a`, `b` and `c`']);
    expect(characters({ d: 'child-of: a, b, c' })).toHaveLength(1);
  });

  it.each([
    ['both sides', { a: 'mother-of: d', b: 'father-of: d', d: 'child-of: a, b' }],
    ['adoptive and step-parents', { a: 'mother-of: d', b: 'father-of: d', c: 'adoptive-father-of: d' }],
    [
      'someone who turns out not to be',
      { a: 'mother-of: d', b: 'father-of: d until s2e4', c: 'father-of: d' },
    ],
    ['a younger self', { a: 'mother-of: d', b: 'father-of: d', c: 'variant-of: a; mother-of: d' }],
  ])('is silent: %s', (_, fields) => expect(characters(fields as Record<string, string>)).toEqual([]));
});

describe('spinoff-before-parent', () => {
  it('compares with each parent', () => {
    const text = `show a "A" { runs: 2010..2012; spinoff-of: b, c }
show b "B" { runs: 2005.. }
show c "C" { season 1 { aired: 2011-09..2012-05 } }`;
    expect(shown(text)).toEqual([
      'spinoff-before-parent ‹c› `A` began (2010) before `C` (2011-09), so it can be no spin-off of it',
    ]);
  });

  it.each([
    ['the same year', 'show a "A" { runs: 2010; spinoff-of: b }\nshow b "B" { runs: 2010-09.. }'],
    [
      'a parent without dates',
      'show a "A" { runs: 2010; spinoff-of: b }\nshow b "B" { season 4 { aired: 2012 } }',
    ],
    ['a prequel', 'show a "A" { runs: 2015; prequel-of: b }\nshow b "B" { runs: 2017 }'],
  ])('is silent: %s', (_, text) => expect(shown(text)).toEqual([]));
});

describe('adaptation-after-show', () => {
  const novel = '\nwork novel "Novel" { published: 2022 }';

  it.each([
    ['a season', 'show a "A" { season 1 { released: 2014; based-on: novel } }', 'season 1', '2014'],
    [
      'a season by its number',
      'show a "A" { season 1 { released: 2014 }\nadapts: novel in season 1 }',
      'season 1',
      '2014',
    ],
    ['a show that is over', 'show a "A" { runs: 2014..2021; draws-on: novel }', '`A`', '2021'],
  ])('fires for %s', (_, text, what, when) =>
    expect(shown(text + novel)).toEqual([
      `adaptation-after-show ‹${/novel[^;}\n]*/.exec(text)![0].trim()}› \`Novel\` came out in 2022, after ${what} was over (${when})`,
    ]),
  );

  it.each([
    ['a show that still runs', 'show a "A" { runs: 2014..present; based-on: novel }'],
    ['a show that came later', 'show a "A" { runs: 2025-07-09..present; draws-on: novel }'],
    [
      'a later season',
      'show a "A" { runs: 2014..2024; season 1 { released: 2014 }\nseason 9 { released: 2024; adapts: novel } }',
    ],
    ['a manuscript', 'show a "A" { season 1 { released: 2014; based-on: novel (then unpublished) } }'],
    ['nothing dated', 'show a "A" { based-on: novel }'],
    ['looser ties', 'show a "A" { runs: 2014..2021; related-to: novel }'],
  ])('is silent: %s', (_, text) => expect(shown(text + novel)).toEqual([]));
});
