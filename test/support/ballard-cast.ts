// The facts of Ballard on its main and recurring cast: sections F and G of the checklist.
import { expect } from 'vitest';
import { billed, castingOf, castOf, castOnlyIn, includes, plays, says, type FactRow } from './ballard';

const ballard = '@Renée Ballard';
const unit = '@Cold Case Unit';
const lapd = '@Los Angeles Police Department';
const rhd = '@Robbery-Homicide Division';

const main: readonly FactRow[] = [
  [
    68,
    'seven are billed as main cast, in this order',
    billed(
      'main',
      'Maggie Q',
      'Courtney Taylor',
      'Michael Mosley',
      'Rebecca Field',
      'Victoria Moroles',
      'Amy Hill',
      'John Carroll Lynch',
    ),
  ],
  [69, 'Maggie Q plays Renée Ballard, main', plays('main', 'Maggie Q', 'Renée Ballard')],
  [70, 'her rank, Detective, is not in her name', says('Renée Ballard', 'rank', 'Detective')],
  [71, 'Ballard is with the LAPD', says('Renée Ballard', 'member-of', lapd)],
  [72, 'Ballard leads the Cold Case Unit', says('Renée Ballard', 'leads', unit)],
  [73, 'Ballard is determined and empathetic', says('Renée Ballard', 'traits', 'determined', 'empathetic')],
  [
    74,
    'the show is named after Ballard, who is billed first',
    says('Ballard', 'title-character', ballard),
    (guide) => expect(castOf(guide, 'main')[0]?.roles[0]?.text).toBe('Renée Ballard'),
  ],
  [75, 'Courtney Taylor plays Zamira Parker, main', plays('main', 'Courtney Taylor', 'Zamira Parker')],
  [
    76,
    'Parker was an officer of the LAPD',
    says('Zamira Parker', 'occupation', 'Police officer former'),
    includes('Zamira Parker', 'member-of', `${lapd} former`),
  ],
  [
    77,
    'Ballard recruited Parker for the unit',
    says('Zamira Parker', 'recruited-by', `${ballard} (for the Cold Case Unit)`),
    includes('Zamira Parker', 'member-of', unit),
  ],
  [
    78,
    'Parker felt overlooked and wants the truth',
    says('Zamira Parker', 'motive', 'wants the truth to come out, having felt overlooked in her last job'),
  ],
  [79, 'Michael Mosley plays Ted Rawls, main', plays('main', 'Michael Mosley', 'Ted Rawls')],
  [80, 'Rawls is main in season 1 only', castOnlyIn(1, 'Ted Rawls')],
  [81, 'Rawls is a reserve officer', says('Ted Rawls', 'rank', 'Reserve officer')],
  [82, "Rawls is set over Ballard's work", says('Ted Rawls', 'oversees', `${ballard} (on cold cases)`)],
  [83, 'Rebecca Field plays Colleen Hatteras, main', plays('main', 'Rebecca Field', 'Colleen Hatteras')],
  [
    84,
    'Hatteras is an enthusiastic volunteer',
    says('Colleen Hatteras', 'occupation', 'Volunteer'),
    says('Colleen Hatteras', 'traits', 'enthusiastic'),
    says('Colleen Hatteras', 'member-of', unit),
  ],
  [85, 'Victoria Moroles plays Martina Castro, main', plays('main', 'Victoria Moroles', 'Martina Castro')],
  [86, 'Castro is a legal intern', says('Martina Castro', 'occupation', 'Legal intern')],
  [87, 'Amy Hill plays Tutu, main', plays('main', 'Amy Hill', 'Tutu')],
  [88, "Tutu is Ballard's grandmother", says('Tutu', 'grandmother-of', ballard)],
  [
    89,
    'John Carroll Lynch plays Thomas Laffont, main',
    plays('main', 'John Carroll Lynch', 'Thomas Laffont'),
  ],
  [
    90,
    "Laffont is retired and was Ballard's partner",
    says('Thomas Laffont', 'status', 'retired'),
    says('Thomas Laffont', 'work-partner-of', `${ballard} former`),
  ],
  [
    91,
    'Laffont comes back to help Ballard run the unit',
    says('Thomas Laffont', 'assists', `${ballard} (comes back to help her run the unit)`),
  ],
  [
    92,
    'Laffont is a seasoned detective, skilled in interrogation',
    says('Thomas Laffont', 'occupation', 'Detective former'),
    includes('Thomas Laffont', 'traits', 'seasoned'),
    says('Thomas Laffont', 'skills', 'interrogation'),
  ],
  [
    93,
    'Laffont is a steady support in her life',
    includes('Thomas Laffont', 'traits', 'steady', 'supportive'),
    says('Thomas Laffont', 'supports', `${ballard} (someone to rely on in her life)`),
  ],
];

const recurring: readonly FactRow[] = [
  [
    94,
    'fifteen are billed as recurring, in this order',
    billed(
      'recurring',
      'Noah Bean',
      'Michael Cassidy',
      'Ricardo Chavira',
      'Alain Uy',
      'Hector Hugo',
      'Brian Letcher',
      'Kevin Dunn',
      'Colin McCalla',
      'Brendan Sexton III',
      'Jim Rash',
      'Cat Novella',
      'Sharif Atkins',
      'Gabriella Bonet',
      'Alexandra Barreto',
      'Rosanna Arquette',
    ),
  ],
  [95, 'Noah Bean plays Jake Pearlman, recurring', plays('recurring', 'Noah Bean', 'Jake Pearlman')],
  [96, 'Jake Pearlman is a councilman', says('Jake Pearlman', 'title', 'Councilman')],
  [
    97,
    'Pearlman is a shrewd, well-meaning politician who boldly supports the unit',
    says('Jake Pearlman', 'occupation', 'Politician'),
    says('Jake Pearlman', 'traits', 'shrewd', 'well-meaning'),
    says('Jake Pearlman', 'supports', `${unit} (with bold steps)`),
  ],
  [
    98,
    'Pearlman hopes to see the murder of his sister solved',
    says('Jake Pearlman', 'motive', "hopes to see his sister's murder solved"),
    says('Jake Pearlman', 'sibling-of', 'a sister who was murdered'),
  ],
  [99, 'Michael Cassidy plays Aaron, recurring', plays('recurring', 'Michael Cassidy', 'Aaron')],
  [100, 'Aaron is a lifeguard', says('Aaron', 'occupation', 'Lifeguard')],
  [101, 'Aaron and Ballard are a couple on and off', says('Aaron', 'dates', `${ballard} (on and off)`)],
  [
    102,
    'Ricardo Chavira plays Robert Olivas, recurring',
    plays('recurring', 'Ricardo Chavira', 'Robert Olivas'),
  ],
  [
    103,
    'Robert Olivas is a detective of the RHD',
    says('Robert Olivas', 'rank', 'Detective'),
    says('Robert Olivas', 'member-of', rhd),
  ],
  [
    104,
    'Olivas is respected, charming and charismatic',
    says('Robert Olivas', 'traits', 'respected', 'charming', 'charismatic'),
  ],
  [
    105,
    'Olivas has assaulted strong women whom he worked with',
    includes('Robert Olivas', 'assaulted', 'other strong women who worked with him'),
  ],
  [106, 'one of them was Ballard', includes('Robert Olivas', 'assaulted', ballard)],
  [107, 'another was Parker', includes('Robert Olivas', 'assaulted', '@Zamira Parker')],
  [108, 'Alain Uy plays Nelson Hastings, recurring', plays('recurring', 'Alain Uy', 'Nelson Hastings')],
  [
    109,
    'Hastings is a shrewd, ambitious political figure',
    says('Nelson Hastings', 'occupation', 'Political figure'),
    says('Nelson Hastings', 'traits', 'shrewd', 'ambitious'),
  ],
  [
    110,
    'Hastings has long been a friend of Jake Pearlman',
    says('Nelson Hastings', 'friend-of', '@Jake Pearlman (of long standing)'),
  ],
  [
    111,
    'Hastings stops at nothing to support him',
    says('Nelson Hastings', 'supports', '@Jake Pearlman (whatever it takes)'),
  ],
  [112, 'Hector Hugo plays Berchem, recurring', plays('recurring', 'Hector Hugo', 'Berchem')],
  [113, 'Berchem is a captain', says('Berchem', 'rank', 'Captain')],
  [114, 'Berchem is with the RHD', says('Berchem', 'member-of', rhd)],
  [
    115,
    "Berchem is a cop's cop",
    includes('Berchem', 'traits', "a “cop's cop”"),
    (guide) => expect(castingOf(guide, 'Berchem').description?.text).toContain('a "cop\'s cop"'),
  ],
  [116, 'Berchem took a chance on Ballard', says('Berchem', 'supports', `${ballard} (took a chance on her)`)],
  [
    117,
    'Berchem believes in justice and in the integrity of his team',
    includes('Berchem', 'traits', 'deeply committed to justice', 'anxious that his team keeps its integrity'),
  ],
  [118, 'Brian Letcher plays Ken Chastain, recurring', plays('recurring', 'Brian Letcher', 'Ken Chastain')],
  [119, "Chastain was Ballard's partner", says('Ken Chastain', 'work-partner-of', `${ballard} former`)],
  [120, 'Kevin Dunn plays Gary Pearlman, recurring', plays('recurring', 'Kevin Dunn', 'Gary Pearlman')],
  [121, 'Gary Pearlman is the father of Jake', says('Gary Pearlman', 'father-of', '@Jake Pearlman')],
  [122, 'Colin McCalla plays Manny Santos, recurring', plays('recurring', 'Colin McCalla', 'Manny Santos')],
  [123, 'Santos is a police officer', says('Manny Santos', 'occupation', 'Police officer')],
  [
    124,
    'Santos begins to date Martina Castro',
    says('Manny Santos', 'dates', '@Martina Castro (begins in the course of the story)'),
  ],
  [
    125,
    'Brendan Sexton III plays Anthony Driscoll, recurring',
    plays('recurring', 'Brendan Sexton III', 'Anthony Driscoll'),
    says('Brendan Sexton III', 'suffix', 'III'),
  ],
  [126, 'Driscoll was a police officer', says('Anthony Driscoll', 'occupation', 'Police officer former')],
  [127, 'Driscoll is tied to Manny Santos', says('Anthony Driscoll', 'associate-of', '@Manny Santos')],
  [128, 'Jim Rash plays Leo, recurring', plays('recurring', 'Jim Rash', 'Leo')],
  [129, 'Leo is the boyfriend of Thomas Laffont', says('Leo', 'boyfriend-of', '@Thomas Laffont')],
  [130, 'Cat Novella plays Claudia, recurring', plays('recurring', 'Cat Novella', 'Claudia')],
  [131, 'Claudia is a hairdresser', says('Claudia', 'occupation', 'Hairdresser')],
  [
    132,
    'Claudia is a friend of undocumented workers in a case',
    says('Claudia', 'friend-of', 'the undocumented workers in a cold case'),
  ],
  [133, 'Sharif Atkins plays Damani, recurring', plays('recurring', 'Sharif Atkins', 'Damani')],
  [134, 'Damani is a defense lawyer', says('Damani', 'occupation', 'Defense lawyer')],
  [
    135,
    'Damani gets to know Ballard through her cases',
    says('Damani', 'acquaintance-of', `${ballard} (through her cases)`),
  ],
  [
    136,
    'Gabriella Bonet plays Abril Cortes, recurring',
    plays('recurring', 'Gabriella Bonet', 'Abril Cortes'),
  ],
  [
    137,
    'Cortes is the girlfriend of the victim of a murder',
    says('Abril Cortes', 'girlfriend-of', 'the victim of a murder that the unit investigates'),
  ],
  [
    138,
    'Alexandra Barreto plays Janet Olivas, recurring',
    plays('recurring', 'Alexandra Barreto', 'Janet Olivas'),
  ],
  [
    139,
    'nothing is said of Janet Olivas',
    (guide) => {
      const { description, facts, relations } = guide.characters.find(({ name }) => name === 'Janet Olivas')!;
      expect({ description, facts, relations }).toEqual({ description: undefined, facts: [], relations: [] });
      expect(castingOf(guide, 'Janet Olivas').description).toBeUndefined();
    },
  ],
  [
    140,
    'Rosanna Arquette plays Jenny Ballard, recurring',
    plays('recurring', 'Rosanna Arquette', 'Jenny Ballard'),
  ],
  [141, 'Jenny Ballard is cast in season 2 only, yet to come', castOnlyIn(2, 'Jenny Ballard')],
  [
    142,
    "Jenny Ballard is Renée Ballard's mother",
    says('Jenny Ballard', 'mother-of', `${ballard} (estranged)`),
  ],
  [143, 'and estranged from her', includes('Jenny Ballard', 'mother-of', `${ballard} (estranged)`)],
];

export const castFacts: readonly FactRow[] = [...main, ...recurring];
