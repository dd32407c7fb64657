// The page of a show: everything about it, in the order of an article.
import type { CastList, CrewList, Entry, Episode, Era, Fact, Guide, Link, Part, Run, Show } from '../guide';
import { figuresOfShow, type ShowFigures } from '../figures/figures';
import { nested, pageOf, pictures, present, section, type Block, type Page, type Section } from './blocks';
import { episodeColumns } from './columns';
import { castSections, crewTable } from './credits';
import { looseEpisodes } from './episodes';
import { factList, factsBox, opening, proseOf, proseSections, writtenSections } from './facts';
import { lastOf } from './last';
import { leadOf } from './lead';
import { bareLink, cites, links, placed, qualified } from './lines';
import { backlinkRows, mentionRow } from './links';
import { castWithin, crewWithin, onPageOf } from './local';
import { mergeSections } from './merge';
import { orderTable } from './orders';
import { outlineOf } from './outline';
import { isProduction, productionBlocks } from './production';
import { blockTable } from './reception';
import { forgetful, type Remembering } from './remembered';
import { runBlocks, type RunPlace } from './seasons';

export function showPage(guide: Guide, show: Show): Page {
  return pageOf(headOf(show, ''), (remembering = forgetful) => ({
    lead: [...leadOf(show), ...qualified(show), ...cites(show)],
    blocks: onPageOf(show, mergeSections(showBlocks(guide, show, remembering))),
  }));
}

const headOf = lastOf((show: Show) => {
  const { id, name, at } = show;
  const refs = [...show.eras.flatMap((era) => [era.id, ...refsOf(era)]), ...refsOf(show)];
  const orders = show.orders.map((order) => order.id);
  return { ref: id, up: 'index', title: name, refs: [...refs, ...orders], ...(at && { at }) };
});

/** The seasons and episodes of a run, with their parts. */
function refsOf({ seasons, episodes }: Run): readonly string[] {
  const pieces = (episode: Episode): readonly Part[] => [...episode.parts, ...episode.segments];
  const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);
  const ofEpisodes = (all: readonly Episode[]): readonly string[] =>
    all.flatMap((episode) => [episode.id, ...ids(pieces(episode))]);
  const ofSeasons = seasons.flatMap((season) => [
    season.id,
    ...ids(season.parts),
    ...ofEpisodes(season.episodes),
  ]);
  return [...ofSeasons, ...ofEpisodes(episodes)];
}

function showBlocks(guide: Guide, show: Show, remembering: Remembering): readonly Block[] {
  const { id, facts, cast, crew, reviews, awards, releases } = show;
  const outline = outlineOf(show, remembering);
  const columns = remembering.of('columns', [outline], () => episodeColumns(outline));
  const figures = figuresOfShow(guide, outline, remembering);
  const own = { ...show, episodes: show.episodes.filter(({ follows }) => follows === undefined) };
  const part = partsOf(show, remembering);
  return present(
    factsBox(
      show.kind,
      facts.filter((fact) => !isProduction(fact) && !isRelease(fact)),
    ),
    opening(show),
    proseSections(show),
    section('Seasons', 'seasons', pictures(figures.run), runBlocks(own, { columns, remembering })),
    erasOf(show, { columns, remembering }),
    part(
      ['Cast', 'cast'],
      [cast, figures.cast],
      () => castSections(ownCast(show)),
      () => section('Appearances', 'appearances', pictures(figures.cast)),
    ),
    part(['Crew', 'crew'], [crew], () => crewTable(ownCrew(show))),
    section('Production', 'production', productionBlocks(show)),
    section(
      'Release',
      'release',
      factList(facts.filter(isRelease)),
      blockTable(releases, 'Releases', 'Release', id),
    ),
    writtenSections(show),
    part(['Orders', 'orders'], [guide.shows, show.orders], () =>
      show.orders.map((order) => orderSection(guide, order)),
    ),
    part(
      ['Reception', 'reception'],
      [reviews, figures.reception],
      () => blockTable(reviews, 'Reviews', 'Review', id),
      () => pictures(figures.reception),
    ),
    part(['Awards', 'awards'], [awards], () => blockTable(awards, 'Awards and nominations', 'Award', id)),
    connections(show, figures, part),
  );
}

type PartContent = Block | readonly Block[] | undefined;

/** How a show hangs together with others, and whom it is about. */
function connections(show: Show, figures: ShowFigures, part: ReturnType<typeof partsOf>): readonly Section[] {
  const { referredBy, related, mentionedIn } = show;
  return [
    part(['Related shows', 'related'], [related], () => relatedBlocks(show)),
    part(
      ['Characters', 'characters'],
      [show.characters, figures.characters],
      () => pictures(figures.characters),
      () => ({ type: 'paragraph', line: links(show.characters) }),
    ),
    part(['Links', 'links'], [referredBy, related, mentionedIn], () =>
      factList([], ...backlinkRows(notShows(show)), mentionRow(show)),
    ),
  ];
}

/** Makes sections of a show's page, or finds those from before that were made of the same. */
function partsOf({ id, name }: Show, remembering: Remembering) {
  return (
    [title, anchor]: readonly [title: string, anchor: string],
    inputs: readonly unknown[],
    ...make: readonly (() => PartContent)[]
  ): Section =>
    remembering.of(anchor, [id, name, ...inputs], () => section(title, anchor, ...make.map((one) => one())));
}

function isRelease({ group }: Fact): boolean {
  return group === 'release';
}

/** The eras, and behind each of them the episodes that come before the next. */
function erasOf({ eras, episodes }: Show, place: RunPlace): readonly Section[] {
  return eras.flatMap((era, i) => {
    const loose = episodes.filter(({ follows }) => follows === era.id);
    const next = eras[i + 1];
    const title = next ? `Between ${era.name} and ${next.name}` : 'Other episodes';
    const others = loose.length > 0 ? [looseEpisodes(loose, place, title, `episodes-${i + 1}`)] : [];
    return [eraSection(era, place), ...others];
  });
}

/** What no season or era shows in its own section. */
function isOwn({ id }: Show): (credit: { readonly place: Link }) => boolean {
  return ({ place }) => place.ref === id;
}

function ownCast(show: Show): readonly CastList[] {
  return show.cast
    .map((list) => ({ ...list, castings: list.castings.filter(isOwn(show)) }))
    .filter(({ castings }) => castings.length > 0);
}

function ownCrew(show: Show): readonly CrewList[] {
  return show.crew
    .map((list) => ({ ...list, credits: list.credits.filter(isOwn(show)) }))
    .filter(({ credits }) => credits.length > 0);
}

function eraSection(era: Era, place: RunPlace): Section {
  return {
    type: 'section',
    title: [era.name, ...qualified(era), ...cites(era)],
    ref: era.id,
    blocks: present(
      factList(era.facts),
      opening(era),
      nested(proseSections(era)),
      runBlocks(era, { ...place, era: era.name }),
      nested(castSections(castWithin(era.cast, [era.name]))),
      crewTable(crewWithin(era.crew, [era.name])),
      nested(writtenSections(era)),
    ),
  };
}

function orderSection(guide: Guide, order: Entry): Section {
  return {
    type: 'section',
    title: [order.name],
    ref: order.id,
    blocks: present(
      proseOf(order),
      factList(order.facts, ...backlinkRows(order.referredBy)),
      orderTable(guide, order),
    ),
  };
}

function relatedBlocks({ related }: Show): readonly Block[] {
  const labels = [...new Set(related.map(({ label }) => label))];
  const rows = labels.map((label) => ({
    label,
    values: related
      .filter((one) => one.label === label)
      .map((one) => placed([bareLink(one.show), ...qualified(one), ...cites(one)], one.at)),
  }));
  return [factList([], ...rows)];
}

/** What names the show, but for the shows that stand among the related ones. */
function notShows({ referredBy, related }: Show): Show['referredBy'] {
  return referredBy.filter(
    ({ field, from }) => !related.some((one) => one.field === field && one.show.ref === from.ref),
  );
}
