// Every rule of the language, in the order in which the documentation lists them.
import { audienceRules } from './audience';
import { awardRules } from './awards';
import { castRules } from './cast';
import { codeRules } from './codes';
import { countRules } from './counts';
import { creditRules } from './credits';
import { dateRules } from './dates';
import { familyRules } from './family';
import { fileRules } from './files';
import { formRules } from './form';
import { identityRules } from './identity';
import { lineageRules } from './lineage';
import { lifeRules } from './lives';
import { nameRules } from './names';
import { nearPeopleRules } from './near-people';
import { numberingRules } from './numbering';
import { overallNumber } from './overall';
import { overlappingParts } from './parts';
import { precisionConflict } from './precision';
import { receptionRules } from './reception';
import { referenceRules } from './references';
import { relationRules } from './relations';
import { repeatRules } from './repeats';
import { repriseRules } from './reprises';
import { missingField } from './required';
import type { Rule } from './rule';
import { episodeOutsideSeason } from './schedule';
import { scopeRules } from './scopes';
import { seasonRules } from './seasons';
import { partIncomplete } from './sequels';
import { shapeRules } from './shape';
import { showOutsideSeasons } from './show-dates';
import { spaceRules } from './spaces';
import { stageRules } from './stages';
import { suspectDateRules } from './suspect-dates';
import { swapRules } from './swapped';
import { typeRules } from './wrong-type';

export const allRules: readonly Rule[] = [
  ...formRules,
  ...shapeRules,
  ...typeRules,
  ...repeatRules,
  missingField,
  ...referenceRules,
  ...identityRules,
  ...nameRules,
  ...nearPeopleRules,
  ...swapRules,
  ...spaceRules,
  ...codeRules,
  ...fileRules,
  ...scopeRules,
  ...seasonRules,
  ...numberingRules,
  overallNumber,
  ...countRules,
  partIncomplete,
  overlappingParts,
  ...dateRules,
  precisionConflict,
  episodeOutsideSeason,
  showOutsideSeasons,
  ...suspectDateRules,
  ...stageRules,
  ...castRules,
  ...lifeRules,
  ...repriseRules,
  ...relationRules,
  ...familyRules,
  ...lineageRules,
  ...creditRules,
  ...receptionRules,
  ...audienceRules,
  ...awardRules,
];

/** The codes of all rules. */
export const codes: readonly string[] = allRules.map(({ code }) => code);
