// The table of quick fixes: for each rule the ways to mend what it finds, the best first. What a rule
// suggests in so many words is offered for all of them.
import type { Fix } from './action';
import { addField } from './fixes/add-field';
import { countListed } from './fixes/count-listed';
import { countOn } from './fixes/count-on';
import { creditAs } from './fixes/credit-as';
import { declare } from './fixes/declare';
import { declareSeason, fillEpisodeGap, fillSeasonGap } from './fixes/declare-number';
import { markPosthumous, markShared } from './fixes/flags';
import { mendForm } from './fixes/form';
import { merge } from './fixes/merge';
import { removeCasting, removeRepeated, removeReprise, removeValue } from './fixes/remove';
import { removeTwin, removeUnused } from './fixes/remove-block';
import { renumber } from './fixes/renumber';
import { renumberLast } from './fixes/renumber-last';
import { suggest } from './fixes/suggest';

const fixes: Readonly<Record<string, readonly Fix[]>> = {
  'syntax-error': [suggest, mendForm],
  'bad-quote': [suggest, mendForm],
  'stray-separator': [mendForm],
  'unknown-reference': [suggest, declare],
  'unknown-season': [suggest, declareSeason],
  'season-gap': [fillSeasonGap],
  'episode-gap': [fillEpisodeGap],
  'duplicate-id': [suggest, creditAs],
  'duplicate-declaration': [merge],
  'near-duplicate-person': [merge],
  'duplicate-season': [removeTwin, renumberLast],
  'duplicate-episode': [removeTwin, renumber, renumberLast],
  'duplicate-casting': [removeCasting],
  'duplicate-credit': [removeValue],
  'missing-field': [addField],
  'repeated-field': [removeRepeated],
  'unused-entity': [removeUnused],
  'season-count': [countListed],
  'episode-count': [countListed],
  'overall-number': [countOn],
  'recast-overlap': [markShared],
  'credit-after-death': [markPosthumous],
  'reprise-unknown-role': [suggest, removeReprise],
  'reprise-order': [removeReprise],
  'reprise-self': [removeReprise],
  'relation-self': [removeValue],
};

/** The ways to mend what a rule finds. */
export function fixesFor(code: string): readonly Fix[] {
  return fixes[code] ?? [suggest];
}
