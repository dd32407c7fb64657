// The categories of cast, in the order in which a guide shows them. Others may be quoted: `cast "With"`.
import type { CategoryRow } from './types';

export const categories: readonly CategoryRow[] = [
  {
    name: 'main',
    label: 'Main',
    doc: 'The regular cast, named in the opening titles.',
    example: 'cast main { maggie_q "Maggie Q" as renee_ballard "Renée Ballard" }',
    names: { schemaOrg: 'actor', tmdb: 'credits.cast', nfo: 'actor/type=Actor' },
  },
  {
    name: 'also-starring',
    label: 'Also starring',
    doc: 'Regulars whom the credits set apart from the leads with these words.',
    example: 'cast also-starring { hank_azaria "Hank Azaria" as moe "Moe Szyslak" voice }',
    names: { schemaOrg: 'actor', tmdb: 'credits.cast', nfo: 'actor/type=Actor' },
  },
  {
    name: 'special-guest',
    label: 'Special guest stars',
    doc: 'Guests of note whom the credits announce as special guest stars.',
    example: 'cast special-guest { titus_welliver "Titus Welliver" as bosch.harry_bosch reprising bosch }',
    names: { schemaOrg: 'actor', tmdb: 'guest_stars', nfo: 'actor/type=GuestStar' },
  },
  {
    name: 'recurring',
    label: 'Recurring',
    doc: 'Performers who come back over several episodes without belonging to the main cast.',
    example: 'cast recurring { noah_bean "Noah Bean" as jake_pearlman "Jake Pearlman" }',
    names: { schemaOrg: 'actor', tmdb: 'guest_stars', nfo: 'actor/type=GuestStar' },
  },
  {
    name: 'guest',
    label: 'Guests',
    doc: 'Performers in one episode or a few.',
    example: 'cast guest { bryan_cranston "Bryan Cranston" as patrick_crump "Patrick Crump" in s6e2 }',
    names: { schemaOrg: 'actor', tmdb: 'guest_stars', nfo: 'actor/type=GuestStar' },
  },
  {
    name: 'cameo',
    label: 'Cameos',
    doc: 'Brief appearances of well-known people, often as themselves.',
    example: 'cast cameo { stephen_hawking "Stephen Hawking" as self in s5e21 }',
    names: { schemaOrg: 'actor', tmdb: 'guest_stars', nfo: 'actor/type=GuestStar' },
  },
  {
    name: 'host',
    label: 'Hosts',
    doc: 'Those who lead through a show that has no story: a game, a talk show, a competition.',
    example: 'cast host { jeff_probst "Jeff Probst" as self }',
    names: { schemaOrg: 'actor', tmdb: 'credits.cast', nfo: 'actor' },
  },
  {
    name: 'narrator',
    label: 'Narrators',
    doc: 'Voices that tell the story from outside it.',
    example: 'cast narrator { ron_howard "Ron Howard" as "Narrator" voice uncredited }',
    names: { schemaOrg: 'actor', tmdb: 'credits.cast', nfo: 'actor' },
  },
  {
    name: 'announcer',
    label: 'Announcers',
    doc: 'Voices that announce the show, its guests or its prizes.',
    example: 'cast announcer { don_pardo "Don Pardo" as "Announcer" voice }',
  },
  {
    name: 'judge',
    label: 'Judges',
    doc: 'Those who judge the contestants of a competition.',
    example: 'cast judge { paul_hollywood "Paul Hollywood" as self }',
  },
  {
    name: 'mentor',
    label: 'Mentors',
    doc: 'Coaches and experts who guide the contestants.',
    example: 'cast mentor { tim_gunn "Tim Gunn" as self in seasons 1..16 }',
  },
  {
    name: 'panelist',
    label: 'Panelists',
    doc: 'Members of a panel: team captains, regular and guest panelists.',
    example: 'cast panelist { alan_davies "Alan Davies" as self }',
  },
  {
    name: 'contestant',
    label: 'Contestants',
    doc: 'Those who compete, usually season by season.',
    example: 'cast contestant { richard_hatch "Richard Hatch" as self in season 1: "winner" }',
  },
  {
    name: 'correspondent',
    label: 'Correspondents',
    doc: 'Reporters and contributors of a news, talk or magazine show.',
    example: 'cast correspondent { samantha_bee "Samantha Bee" as self }',
  },
  {
    name: 'musical-guest',
    label: 'Musical guests',
    doc: 'Musicians and bands who perform in an episode.',
    example: 'cast musical-guest { nine_inch_nails "Nine Inch Nails" as self }',
  },
];
