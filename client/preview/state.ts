// What outlives a page: VS Code keeps it over restarts and while the preview is hidden. It may be of an
// older version, or broken, so it is read with care.

/** A page that was visited. */
export interface Visit {
  readonly page: string;
  readonly anchor: string | undefined;
  /** In CSS pixels from the top. */
  readonly scroll: number;
}

export interface PageState {
  /** A file of the dataset. */
  readonly uri: string;
  readonly locked: boolean;
  readonly zoom: number;
  readonly past: readonly Visit[];
  readonly now: Visit | undefined;
  readonly next: readonly Visit[];
  /** The folded sections of each page, by the ids of their elements. */
  readonly folded: Readonly<Record<string, readonly string[]>>;
}

/** The state of a page that has shown nothing yet. */
export const freshState: PageState = {
  uri: '',
  locked: false,
  zoom: 1,
  past: [],
  now: undefined,
  next: [],
  folded: {},
};

/** What was kept, with what is missing or broken as in a fresh state. */
export function parseState(value: unknown): PageState {
  if (!isRecord(value)) return freshState;
  const { uri, locked, zoom, past, now, next, folded } = value;
  return {
    uri: typeof uri === 'string' ? uri : '',
    locked: locked === true,
    zoom: typeof zoom === 'number' && zoom >= 0.25 && zoom <= 4 ? zoom : 1,
    past: visits(past),
    now: isVisit(now) ? now : undefined,
    next: visits(next),
    folded: isRecord(folded) ? Object.fromEntries(Object.entries(folded).map(keepTexts)) : {},
  };
}

function visits(value: unknown): readonly Visit[] {
  return Array.isArray(value) ? value.filter(isVisit) : [];
}

function isVisit(value: unknown): value is Visit {
  if (!isRecord(value)) return false;
  const { page, anchor, scroll } = value;
  return (
    typeof page === 'string' &&
    (anchor === undefined || typeof anchor === 'string') &&
    typeof scroll === 'number' &&
    Number.isFinite(scroll)
  );
}

function keepTexts([page, ids]: readonly [string, unknown]): readonly [string, readonly string[]] {
  return [page, Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
