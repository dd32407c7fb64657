// All fields of the language except jobs and relations; the rows stand in topical files.
// A row's example is legal in the block of the first kind it names.
import { characterFields } from './fields-character';
import { competitionFields } from './fields-competition';
import { idFields } from './fields-ids';
import { identityFields } from './fields-identity';
import { linkFields } from './fields-links';
import { organizationFields } from './fields-organization';
import { peopleFields } from './fields-people';
import { productionFields } from './fields-production';
import { receptionFields } from './fields-reception';
import { runFields } from './fields-run';
import { sourceFields } from './fields-sources';
import { statusFields } from './fields-status';
import { titleFields } from './fields-titles';
import type { FieldRow } from './types';

export const fields: readonly FieldRow[] = [
  ...identityFields,
  ...titleFields,
  ...runFields,
  ...statusFields,
  ...productionFields,
  ...linkFields,
  ...competitionFields,
  ...characterFields,
  ...peopleFields,
  ...organizationFields,
  ...receptionFields,
  ...sourceFields,
  ...idFields,
];
