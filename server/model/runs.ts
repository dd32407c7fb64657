// Runs of seasons with their episodes: those of a show, and those of each of its eras. Nothing is put together
// before somebody asks for it, and one season knows nothing of the others.
import type { Dataset, Entity } from './dataset';
import type { Item } from './facts';
import { entityIndex, itemIndex } from './indexes';
import type { Numbering } from './numbering';
import { orderOf } from './numbers';
import { once } from './once';
import { onceIn } from './once-in';

/** Seasons that are numbered together: a show's, or an era's. */
export class Run {
  constructor(
    private readonly dataset: Dataset,
    /** The show or the era. */
    readonly entity: Entity,
  ) {}

  get key(): string {
    return this.entity.key;
  }

  /** In the order of their numbers. */
  get seasons(): readonly Season[] {
    return seasonsIn(this.dataset, this.entity);
  }

  /** Episodes that belong to no season, in the order of the text. */
  get episodes(): readonly Episode[] {
    return looseEpisodes(this.dataset, this.entity);
  }
}

export class Season {
  readonly number: number;

  constructor(
    private readonly dataset: Dataset,
    readonly entity: Entity,
  ) {
    this.number = Number(entity.id.slice(1));
  }

  get run(): string {
    return this.entity.container;
  }

  /** In the order of their numbers; those without a number last, in the order of the text. */
  get episodes(): readonly Episode[] {
    return numberedEpisodes(this.dataset, this);
  }

  /** Its parts, in the order of the text. */
  get parts(): readonly Item[] {
    return partsOf(this.entity);
  }
}

export class Episode {
  constructor(
    readonly entity: Entity,
    private readonly item: Item,
  ) {}

  get run(): string {
    return this.item.scope.run ?? '';
  }

  get season(): number | undefined {
    return this.item.scope.season;
  }

  get numbering(): Numbering | undefined {
    return this.item.numbering;
  }
}

const eraIndex = entityIndex((entity) => [[entity.container, entity]], 'era');

const seasonIndex = entityIndex((entity) => [[entity.container, entity]], 'season');

/** The first declaration of each episode, by its run and the number of its season. */
const episodeIndex = itemIndex((item, dataset) => {
  if (item.key === undefined) return [];
  const entity = dataset.entities.get(item.key);
  const { run, season } = item.scope;
  return entity?.items[0] === item ? [[placeIn(run ?? '', season), new Episode(entity, item)]] : [];
}, 'episode');

function placeIn(run: string, season: number | undefined): string {
  return `${run} ${season ?? ''}`;
}

/** The runs of a show: its own, then its eras in the order in which they are declared. */
export function runsIn(dataset: Dataset, show: Entity): readonly Run[] {
  return runsOf(dataset, show);
}

const runsOf = onceIn((dataset, show: Entity) =>
  [show, ...eraIndex(dataset, show.key)].map((entity) => runOf(dataset, entity)),
);

const runOf = onceIn((dataset, entity: Entity) => new Run(dataset, entity));

/** The run that an entity is: a show, or an era of a show. */
export function runAt(dataset: Dataset, entity: Entity | undefined): Run | undefined {
  if (entity?.kind === 'show') return runOf(dataset, entity);
  if (entity?.kind !== 'era' || dataset.entities.get(entity.container)?.kind !== 'show') return undefined;
  return runOf(dataset, entity);
}

/** The season that an entity is, in a run. */
export function seasonAt(dataset: Dataset, entity: Entity | undefined): Season | undefined {
  if (entity?.kind !== 'season') return undefined;
  const run = runAt(dataset, dataset.entities.get(entity.container));
  return run && seasonOf(dataset, entity);
}

const seasonOf = onceIn((dataset, entity: Entity) => new Season(dataset, entity));

const seasonsIn = onceIn((dataset, run: Entity) =>
  seasonIndex(dataset, run.key)
    .map((entity) => seasonOf(dataset, entity))
    .sort((a, b) => a.number - b.number),
);

const looseEpisodes = onceIn((dataset, run: Entity) => episodeIndex(dataset, placeIn(run.key, undefined)));

const numberedEpisodes = onceIn((dataset, { run, number }: Season) => {
  const episodes = episodeIndex(dataset, placeIn(run, number));
  const places = episodes.map(placeOf);
  if (places.every((place, i) => i === 0 || places[i - 1]! <= place)) return episodes;
  return [...episodes].sort((a, b) => placeOf(a) - placeOf(b));
});

const partsOf = once(({ children }: Entity) => children.filter(({ kind }) => kind?.name === 'part'));

/** Where an episode stands among its season's. */
function placeOf({ numbering }: Episode): number {
  return numbering ? orderOf(numbering.text) : Number.POSITIVE_INFINITY;
}
