// The documentation of the formats is what the formats make of its example, and the example is right.
import { expect, it } from 'vitest';
import { renderFormats } from '../../server/docs/formats';
import { shownProblems } from '../support/dataset';
import { guideFrom } from '../support/exported';
import { expectFile } from '../support/golden';

const text = `
source press "Press release" { type: press-release; url: "https://press.example/"; published: 2021-02-01 }

show lantern_bay "Lantern Bay" {
  genre: "Mystery drama"
  network: channel_north "Channel North"
  runs: 2021-03-04..present [press]
  crew { creator: orla_finnegan "Orla Finnegan" }

  season 1 {
    filmed: 2020-07..2020-10
    episode 1 "Low Water" { aired: 2021-03-04; director: orla_finnegan; production-code: "LB101" }
    episode 2 "The Keeper's Log" { aired: 2021-03-11 }
  }

  cast main {
    nell_harkin "Nell Harkin" as ada_quill "Ada Quill": "keeps the light, and everyone's secrets"
    tomas_reyes "Tomás Reyes" as con_bray "Con Bray" in season 1 voice
  }

  character ada_quill { mother-of: wren_quill "Wren Quill" (estranged) }
  review "Metacritic" { score: 83/100; reviews: 7 }
}
`.trimStart();

it('docs/formats.md comes from the formats', () => {
  expect(shownProblems(text)).toEqual([]);
  expectFile('docs/formats.md', renderFormats({ text, guide: guideFrom(text) }));
});
