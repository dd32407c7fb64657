// Lists of kinds that many rows of the vocabulary share. A list used by one row alone stands in that row.

/** What is made and shown, from the whole show down to one episode. */
export const programmes = ['show', 'era', 'season', 'part', 'episode'] as const;

/** What is counted in episodes: a show, a run of it, a season. */
export const listings = ['show', 'era', 'season'] as const;

/** A show, or a run of it with its own numbering. */
export const runs = ['show', 'era'] as const;

/** What can be drawn from an earlier work. */
export const adaptable = [...programmes, 'segment', 'work'] as const;

/** Those who can be credited. */
export const performers = ['person', 'group'] as const;

/** What lives on outside any one show and can be looked up by itself. */
export const entities = ['character', ...performers, 'organization', 'work', 'universe'] as const;

/** What carries a title or a name of its own. */
export const titled = [...programmes, 'segment', 'order', ...entities] as const;
