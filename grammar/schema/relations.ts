// The relations between characters, each written in the block of the first of the two.
//
// Every relation has an inverse that is a row too; a symmetric one is its own. A gendered form has a neutral
// inverse: `mother-of` is answered by `child-of`, and `child-of` by `parent-of`. So the inverse of the inverse
// is the neutral form of a relation, and two statements agree when the neutral form of one is the inverse of the
// other. Descent is kinship by birth, never by adoption or marriage.
import type { RelationRow } from './types';

/** What the relations of one list have in common: a kind, a property of schema.org, a descent. */
interface Common extends Pick<RelationRow, 'kind' | 'descent'> {
  readonly schemaOrg: string;
}

/** Name, inverse, what the first is to the second, and a target for the example. */
type Entry = readonly [string, string, string, string];

export const relations: readonly RelationRow[] = [
  ...rows({ kind: 'family', schemaOrg: 'children', descent: 'parent' }, [
    ['parent-of', 'child-of', 'Mother or father of, by birth.', 'jake "Jake", gary "Gary"'],
    ['mother-of', 'child-of', 'Mother of, by birth.', 'renee_ballard "Renée Ballard" (estranged)'],
    ['father-of', 'child-of', 'Father of, by birth.', 'jake_pearlman "Jake Pearlman"'],
  ]),
  ...rows({ kind: 'family', schemaOrg: 'parent', descent: 'child' }, [
    ['child-of', 'parent-of', 'Child of, by birth.', 'homer "Homer", marge "Marge"'],
    ['son-of', 'parent-of', 'Son of, by birth.', 'homer "Homer", marge "Marge"'],
    ['daughter-of', 'parent-of', 'Daughter of, by birth.', 'homer "Homer", marge "Marge"'],
  ]),
  ...rows({ kind: 'family', schemaOrg: 'sibling' }, [
    [
      'sibling-of',
      'sibling-of',
      'Brother or sister of; one without a name is described in quotes.',
      '"a sister who was murdered"',
    ],
    ['brother-of', 'sibling-of', 'Brother of.', 'maggie "Maggie"'],
    ['sister-of', 'sibling-of', 'Sister of.', 'bart "Bart"'],
    ['twin-of', 'twin-of', 'Twin of.', 'luke "Luke"'],
    [
      'half-sibling-of',
      'half-sibling-of',
      'Half-brother or half-sister of: one parent in common.',
      'arya "Arya"',
    ],
    ['half-brother-of', 'half-sibling-of', 'Half-brother of: one parent in common.', 'arya "Arya"'],
    ['half-sister-of', 'half-sibling-of', 'Half-sister of: one parent in common.', 'robb "Robb"'],
  ]),
  ...rows({ kind: 'family', schemaOrg: 'relatedTo', descent: 'ancestor' }, [
    ['grandparent-of', 'grandchild-of', 'Grandmother or grandfather of.', 'rory "Rory"'],
    ['grandmother-of', 'grandchild-of', 'Grandmother of.', 'renee_ballard "Renée Ballard"'],
    ['grandfather-of', 'grandchild-of', 'Grandfather of.', 'rory "Rory"'],
    ['ancestor-of', 'descendant-of', 'Ancestor of, over any number of generations.', 'jon "Jon"'],
  ]),
  ...rows({ kind: 'family', schemaOrg: 'relatedTo', descent: 'descendant' }, [
    ['grandchild-of', 'grandparent-of', 'Grandchild of.', 'emily "Emily"'],
    ['grandson-of', 'grandparent-of', 'Grandson of.', 'abe "Abe"'],
    ['granddaughter-of', 'grandparent-of', 'Granddaughter of.', 'emily "Emily"'],
    ['descendant-of', 'ancestor-of', 'Descendant of, over any number of generations.', 'brandon "Brandon"'],
  ]),
  ...rows({ kind: 'family', schemaOrg: 'relatedTo' }, [
    ['aunt-or-uncle-of', 'niece-or-nephew-of', 'Aunt or uncle of.', 'bart "Bart"'],
    ['aunt-of', 'niece-or-nephew-of', 'Aunt of.', 'bart "Bart"'],
    ['uncle-of', 'niece-or-nephew-of', 'Uncle of.', 'dee "Dee"'],
    ['niece-or-nephew-of', 'aunt-or-uncle-of', 'Niece or nephew of.', 'selma "Selma"'],
    ['niece-of', 'aunt-or-uncle-of', 'Niece of.', 'selma "Selma"'],
    ['nephew-of', 'aunt-or-uncle-of', 'Nephew of.', 'selma "Selma"'],
    ['cousin-of', 'cousin-of', 'Cousin of, of whatever degree.', 'will "Will"'],
    ['relative-of', 'relative-of', 'Related to in a way that has no word here.', 'tony "Tony"'],
    ['foster-parent-of', 'foster-child-of', 'Takes care of as a foster parent.', 'max "Max"'],
    ['foster-child-of', 'foster-parent-of', 'Lives as a foster child with.', 'stef "Stef"'],
    ['stepparent-of', 'stepchild-of', 'Stepmother or stepfather of.', 'manny "Manny"'],
    ['stepmother-of', 'stepchild-of', 'Stepmother of.', 'claire "Claire"'],
    ['stepfather-of', 'stepchild-of', 'Stepfather of.', 'manny "Manny"'],
    ['stepchild-of', 'stepparent-of', 'Stepson or stepdaughter of.', 'jay "Jay"'],
    ['stepsibling-of', 'stepsibling-of', 'Stepbrother or stepsister of.', 'greg "Greg"'],
    ['adoptive-sibling-of', 'adoptive-sibling-of', 'Brother or sister of by adoption.', 'kate "Kate"'],
    ['godparent-of', 'godchild-of', 'Godmother or godfather of.', 'paul "Paul"'],
    ['godchild-of', 'godparent-of', 'Godchild of.', 'tony "Tony"'],
    ['guardian-of', 'ward-of', 'Responsible by law or custom for.', 'dick "Dick"'],
    ['ward-of', 'guardian-of', 'Under the guardianship of.', 'bruce "Bruce"'],
    ['parent-in-law-of', 'child-in-law-of', 'Mother-in-law or father-in-law of.', 'phil "Phil"'],
    ['mother-in-law-of', 'child-in-law-of', 'Mother-in-law of.', 'phil "Phil"'],
    ['father-in-law-of', 'child-in-law-of', 'Father-in-law of.', 'phil "Phil"'],
    ['child-in-law-of', 'parent-in-law-of', 'Son-in-law or daughter-in-law of.', 'jay "Jay"'],
    ['son-in-law-of', 'parent-in-law-of', 'Son-in-law of.', 'jay "Jay"'],
    ['daughter-in-law-of', 'parent-in-law-of', 'Daughter-in-law of.', 'marie "Marie"'],
    ['sibling-in-law-of', 'sibling-in-law-of', 'Brother-in-law or sister-in-law of.', 'walter "Walter"'],
    ['brother-in-law-of', 'sibling-in-law-of', 'Brother-in-law of.', 'walter "Walter"'],
    ['sister-in-law-of', 'sibling-in-law-of', 'Sister-in-law of.', 'skyler "Skyler"'],
  ]),
  ...rows({ kind: 'family', schemaOrg: 'children' }, [
    ['adoptive-parent-of', 'adopted-child-of', 'Has adopted, and so is no parent by birth.', 'clark "Clark"'],
    ['adoptive-mother-of', 'adopted-child-of', 'Has adopted, as a mother.', 'clark "Clark"'],
    ['adoptive-father-of', 'adopted-child-of', 'Has adopted, as a father.', 'clark "Clark"'],
  ]),
  ...rows({ kind: 'family', schemaOrg: 'parent' }, [
    ['adopted-child-of', 'adoptive-parent-of', 'Was adopted by.', 'martha "Martha", jonathan "Jonathan"'],
  ]),
  ...rows({ kind: 'romance', schemaOrg: 'spouse' }, [
    ['spouse-of', 'spouse-of', 'Married to.', 'skyler "Skyler"'],
    ['husband-of', 'spouse-of', 'Husband of.', 'skyler "Skyler"'],
    ['wife-of', 'spouse-of', 'Wife of.', 'walter "Walter"'],
    ['former-spouse-of', 'former-spouse-of', 'Was married to, until they were divorced.', 'carol "Carol"'],
    ['widowed-of', 'survived-by', 'Outlived as wife or husband.', 'eddie "Eddie"'],
    ['survived-by', 'widowed-of', 'Died and left behind as widow or widower.', 'sarah "Sarah"'],
  ]),
  ...rows({ kind: 'romance', schemaOrg: 'relatedTo' }, [
    ['engaged-to', 'engaged-to', 'Promised in marriage to.', 'barry "Barry" until s1e1'],
    [
      'partner-of',
      'partner-of',
      'In a lasting relationship with. Partners at work are `work-partner-of`.',
      'leo "Leo"',
    ],
    ['boyfriend-of', 'partner-of', 'Boyfriend of.', 'thomas_laffont "Thomas Laffont"'],
    ['girlfriend-of', 'partner-of', 'Girlfriend of.', '"the victim of a murder"'],
    [
      'dates',
      'dates',
      'Goes out with, without more being settled.',
      'renee_ballard "Renée Ballard" (off and on)',
    ],
    ['lover-of', 'lover-of', 'Has an affair with.', 'don "Don"'],
    ['loves', 'loved-by', 'Is in love with, whether or not it is returned.', 'pam "Pam"'],
    ['loved-by', 'loves', 'Is loved by, whether or not it is returned.', 'jim "Jim"'],
  ]),
  ...rows({ kind: 'work', schemaOrg: 'colleague' }, [
    ['colleague-of', 'colleague-of', 'Works beside.', 'zamira_parker "Zamira Parker"'],
    [
      'work-partner-of',
      'work-partner-of',
      'Partner of at work, as two detectives are.',
      'renee_ballard "Renée Ballard" former',
    ],
    ['boss-of', 'works-for', 'Superior of.', 'nelson "Nelson"'],
    [
      'works-for',
      'boss-of',
      'Works for this person; bodies go into `member-of`.',
      'harry_bosch "Harry Bosch" (technology expert)',
    ],
    [
      'oversees',
      'overseen-by',
      'Is charged with watching over the work of.',
      'renee_ballard "Renée Ballard" (on cold cases)',
    ],
    ['overseen-by', 'oversees', 'Works under the eyes of.', 'ted_rawls "Ted Rawls"'],
    [
      'recruited',
      'recruited-by',
      'Brought in to a unit, a crew or a cause.',
      'zamira_parker "Zamira Parker"',
    ],
    ['recruited-by', 'recruited', 'Was brought in by.', 'renee_ballard "Renée Ballard"'],
    [
      'assists',
      'assisted-by',
      'Helps at work, as an assistant or of free will.',
      'renee_ballard "Renée Ballard" (in running the unit)',
    ],
    ['assisted-by', 'assists', 'Has the help of at work.', 'thomas_laffont "Thomas Laffont"'],
  ]),
  ...rows({ kind: 'work', schemaOrg: 'relatedTo' }, [
    ['employs', 'employed-by', 'Has in private employment.', 'alfred "Alfred"'],
    ['employed-by', 'employs', 'Is in the private employment of.', 'bruce "Bruce"'],
    ['predecessor-of', 'successor-of', 'Held a post before.', 'renee_ballard "Renée Ballard"'],
    ['successor-of', 'predecessor-of', 'Holds a post after.', 'gus "Gus"'],
    ['serves', 'served-by', 'Is bound to by service or oath.', 'daenerys "Daenerys"'],
    ['served-by', 'serves', 'Has the service or the oath of.', 'jorah "Jorah"'],
  ]),
  ...rows({ kind: 'work', schemaOrg: 'knows' }, [
    ['teacher-of', 'student-of', 'Teaches.', 'jesse "Jesse" (chemistry)'],
    ['student-of', 'teacher-of', 'Is taught by.', 'walter "Walter"'],
    ['mentor-of', 'mentored-by', 'Guides as someone more experienced.', 'renee_ballard "Renée Ballard"'],
    ['mentored-by', 'mentor-of', 'Is guided by someone more experienced.', 'harry_bosch "Harry Bosch"'],
    ['protege-of', 'mentor-of', 'Is the protégé of.', 'harry_bosch "Harry Bosch"'],
    ['represents', 'client-of', 'Acts for, as a lawyer, agent or investigator.', 'walter "Walter"'],
    ['client-of', 'represents', 'Is the client of.', 'saul "Saul"'],
    ['treats', 'patient-of', 'Treats as a doctor or therapist.', 'tony "Tony"'],
    ['patient-of', 'treats', 'Is the patient of.', 'jennifer "Jennifer"'],
    ['leader-of', 'follower-of', 'Leads these people; bodies go into `leads`.', 'daryl "Daryl"'],
    ['follower-of', 'leader-of', 'Follows the lead of.', 'rick "Rick"'],
  ]),
  ...rows({ kind: 'social', schemaOrg: 'knows' }, [
    ['friend-of', 'friend-of', 'Friend of.', 'jake_pearlman "Jake Pearlman" (of long standing)'],
    [
      'confidant-of',
      'confides-in',
      'Is the one in whom the other confides.',
      'renee_ballard "Renée Ballard"',
    ],
    ['confides-in', 'confidant-of', 'Tells what is told to no one else.', 'tutu "Tutu"'],
    [
      'acquaintance-of',
      'acquaintance-of',
      'Knows, or comes into contact with.',
      'renee_ballard "Renée Ballard" (through her cases)',
    ],
    ['neighbour-of', 'neighbour-of', 'Lives next to.', 'ned "Ned"'],
    ['roommate-of', 'roommate-of', 'Shares a home with.', 'joey "Joey"'],
    ['classmate-of', 'classmate-of', 'Goes to school with.', 'willow "Willow"'],
    [
      'associate-of',
      'associate-of',
      'Is connected with, in business or otherwise.',
      'manny_santos "Manny Santos"',
    ],
    ['ally-of', 'ally-of', 'Stands on the same side as.', 'raymond "Raymond"'],
    ['accomplice-of', 'accomplice-of', 'Takes part in crimes with.', 'clyde "Clyde"'],
    [
      'supports',
      'supported-by',
      'Stands by, or takes bold steps for.',
      'jake_pearlman "Jake Pearlman" (will go to any lengths)',
    ],
    ['supported-by', 'supports', 'Can count on.', 'thomas_laffont "Thomas Laffont"'],
    ['protects', 'protected-by', 'Keeps from harm.', 'ciri "Ciri"'],
    ['protected-by', 'protects', 'Is kept from harm by.', 'geralt "Geralt"'],
    ['rescued', 'rescued-by', 'Saved.', 'eleven "Eleven"'],
    ['rescued-by', 'rescued', 'Was saved by.', 'jim "Jim"'],
    ['admires', 'admired-by', 'Looks up to.', 'harry_bosch "Harry Bosch"'],
    ['admired-by', 'admires', 'Is looked up to by.', 'colleen "Colleen"'],
  ]),
  ...rows({ kind: 'social', schemaOrg: 'owns' }, [['owner-of', 'pet-of', 'Owns an animal.', 'lola "Lola"']]),
  ...rows({ kind: 'social', schemaOrg: 'relatedTo' }, [
    ['pet-of', 'owner-of', 'Belongs to, as an animal.', 'renee_ballard "Renée Ballard"'],
    ['creator-of', 'created-by', 'Made: an artificial being, a monster, a clone.', 'data "Data"'],
    ['created-by', 'creator-of', 'Was made by.', 'noonien "Noonien"'],
  ]),
  ...rows({ kind: 'conflict', schemaOrg: 'knows' }, [
    ['rival-of', 'rival-of', 'Competes with.', 'dwight "Dwight"'],
    ['enemy-of', 'enemy-of', 'Is an enemy of.', 'spike "Spike" until s4e22'],
    ['opposes', 'opposed-by', 'Works against.', 'ted_rawls "Ted Rawls"'],
    ['opposed-by', 'opposes', 'Is worked against by.', 'renee_ballard "Renée Ballard"'],
    [
      'investigates',
      'investigated-by',
      'Investigates, as detectives and reporters do.',
      'robert_olivas "Robert Olivas"',
    ],
    ['investigated-by', 'investigates', 'Is investigated by.', 'renee_ballard "Renée Ballard"'],
    ['arrested', 'arrested-by', 'Arrested.', 'anthony_driscoll "Anthony Driscoll" in s1e9'],
    ['arrested-by', 'arrested', 'Was arrested by.', 'renee_ballard "Renée Ballard"'],
    ['threatens', 'threatened-by', 'Threatens or blackmails.', 'hank "Hank"'],
    ['threatened-by', 'threatens', 'Is threatened or blackmailed by.', 'gus "Gus"'],
    [
      'assaulted',
      'assaulted-by',
      'Has attacked or abused.',
      'renee_ballard "Renée Ballard", zamira_parker "Zamira Parker"',
    ],
    ['assaulted-by', 'assaulted', 'Has been attacked or abused by.', 'robert_olivas "Robert Olivas"'],
    ['abducted', 'abducted-by', 'Has taken by force.', 'will "Will"'],
    ['abducted-by', 'abducted', 'Has been taken by force by.', 'vecna "Vecna"'],
    ['betrayed', 'betrayed-by', 'Broke the trust of.', 'ned "Ned"'],
    ['betrayed-by', 'betrayed', 'Had their trust broken by.', 'petyr "Petyr"'],
    ['killed', 'killed-by', 'Killed.', 'joffrey "Joffrey" in s4e2'],
    [
      'killed-by',
      'killed',
      'Was killed by; an accident or a nameless group goes in quotes.',
      '"a collapsing roof"',
    ],
  ]),
];

function rows({ schemaOrg, ...common }: Common, entries: readonly Entry[]): readonly RelationRow[] {
  return entries.map(([name, inverse, doc, target]) => ({
    name,
    label: name.replaceAll('-', ' '),
    inverse,
    ...common,
    doc,
    example: `${name}: ${target}`,
    names: { schemaOrg },
  }));
}
