// How figures look. Their colours are mixed from those of the page, so that they fit every theme, on
// paper and in an editor; none of them says what is not also said by a shape or a word.

import { mostNodes } from '../../figures/graph/drawing';

/** Who is pointed at, or has the focus, stands out with all they have to do with. */
const tiesOfOne = Array.from(
  { length: mostNodes },
  (_, i) => `&:has(.p${i}:is(:hover, :focus-visible)) > g > :not(.t${i})`,
).join(',\n');

export const figureStyle = `:root {
  --hue-family: color-mix(in srgb, #3b82c4 68%, var(--ink));
  --hue-romance: color-mix(in srgb, #c7388f 68%, var(--ink));
  --hue-work: color-mix(in srgb, #5f8f1f 68%, var(--ink));
  --hue-social: color-mix(in srgb, #b97f10 68%, var(--ink));
  --hue-conflict: color-mix(in srgb, #d23b2f 68%, var(--ink));
  --level-1: color-mix(in srgb, var(--accent) 6%, var(--paper));
  --level-2: color-mix(in srgb, var(--accent) 15%, var(--paper));
  --level-3: color-mix(in srgb, var(--accent) 25%, var(--paper));
  --level-4: color-mix(in srgb, var(--accent) 36%, var(--paper));
  --level-5: color-mix(in srgb, var(--accent) 48%, var(--paper));
}
.figure { margin: 0 0 1.75rem; min-width: 0; }
.figure figcaption { font-weight: 700; margin-bottom: 0.35rem; }
:is(h2, h3, h4) + .figure:not(.bars, .grid, .scores) > figcaption, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.canvas, .scroll {
  position: relative;
  overflow-x: auto;
  background:
    linear-gradient(to right, var(--paper) 40%, transparent) 0 0 / 2rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 40%, transparent) 100% 0 / 2rem 100% no-repeat local,
    linear-gradient(to right, color-mix(in srgb, var(--ink) 16%, transparent), transparent) 0 0 / 0.6rem 100% no-repeat scroll,
    linear-gradient(to left, color-mix(in srgb, var(--ink) 16%, transparent), transparent) 100% 0 / 0.6rem 100% no-repeat scroll;
}
.graph .canvas { left: 50%; translate: -50%; width: max-content; min-width: 100%; max-width: calc(100vw - 2rem); }
.graph .canvas svg { max-width: max(100%, 60rem); }
.canvas svg { display: block; max-width: max(100%, 52rem); height: auto; font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif; fill: var(--ink); }
.canvas text { font-family: inherit; }
.canvas a { text-decoration: none; }
.canvas a:focus-visible { outline: none; }
.figure-note { margin: 0.35rem 0; color: var(--soft); font-size: 0.9rem; }
.figure-key { display: flex; flex-wrap: wrap; gap: 0.1rem 1.1rem; margin: 0 0 0.5rem; padding: 0; list-style: none; color: var(--soft); font-size: 0.85rem; }
.figure-key li { display: flex; align-items: center; gap: 0.4rem; }
.swatch { flex: none; }
.behind { margin: 0.4rem 0 0; font-size: 0.95em; }
.behind > summary { display: list-item; list-style: disclosure-closed inside; cursor: pointer; color: var(--soft); font-size: 0.9rem; width: fit-content; }
.behind[open] > summary { list-style-type: disclosure-open; }
.behind[open] > summary { margin-bottom: 0.5rem; }

.tie .line { fill: none; stroke: var(--hue); stroke-width: 1.6; stroke-linecap: round; }
.tie .head { fill: var(--hue); }
.family { --hue: var(--hue-family); }
.romance { --hue: var(--hue-romance); }
.work { --hue: var(--hue-work); }
.social { --hue: var(--hue-social); }
.conflict { --hue: var(--hue-conflict); }
.romance .line { stroke-width: 2.4; stroke-dasharray: 0.1 5; }
.work .line { stroke-dasharray: 7 4; }
.social .line { stroke-dasharray: 8 4 0.1 4; }
.conflict .line { stroke-width: 2.6; stroke-dasharray: 3 3.5; stroke-linecap: butt; }
.labels text { fill: var(--hue, var(--soft)); font-size: 11px; text-anchor: middle; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.node rect { fill: var(--panel); stroke: var(--soft); stroke-width: 1; }
.node text { text-anchor: middle; font-size: 12px; }
.node.main text { font-size: 14px; font-weight: 600; }
.node.main rect { stroke: var(--ink); stroke-width: 1.8; }
.node.recurring text { font-size: 12.5px; }
.node.guest rect, .node.none rect { stroke-width: 0.6; }
.node.outside rect { stroke: var(--soft); stroke-dasharray: 3 3; fill: var(--paper); }
a.node text { fill: var(--ink); }
a.node:hover rect { fill: color-mix(in srgb, var(--accent) 14%, var(--paper)); }
a.node:focus-visible rect { stroke: var(--accent); stroke-width: 3.5; stroke-dasharray: none; }
.graph svg > g > * { transition: opacity 0.12s; }
.graph svg {
${tiesOfOne} { opacity: 0.13; }
}
.figure.timeline { container: timeline / inline-size; }
.chart { --dates: 11rem; position: relative; padding: 1.4rem 0 0.3rem; }
.ticks { position: absolute; left: 10.75rem; top: 0; width: calc(100% - 11.5rem - var(--dates) - 14px); overflow: visible; }
.ticks svg, .track, .track svg { overflow: visible; }
.ticks rect { fill: var(--line); }
.ticks .meeting-line { fill: var(--soft); }
.ticks text { fill: var(--soft); font-size: 11px; stroke: var(--paper); stroke-width: 3px; paint-order: stroke; }
.row { position: relative; display: grid; grid-template-columns: 10rem minmax(0, 1fr) var(--dates); align-items: center; column-gap: 0.75rem; border-top: 1px solid color-mix(in srgb, var(--line) 55%, transparent); }
.row p { margin: 0; padding: 0.15rem 0; font-size: 0.9rem; line-height: 1.3; }
.row .name { font-weight: 600; overflow-wrap: anywhere; }
.row .name a { text-decoration: none; }
.row .name a:hover { text-decoration: underline; }
.row .name .aside { font-weight: 400; }
.row .dates { color: var(--soft); font-size: 0.85rem; }
.track { display: block; fill: var(--ink); width: calc(100% - 14px); }
.track .lane { fill: var(--line); opacity: 0.6; }
.bar .core { fill: var(--accent); stroke: var(--accent); }
.bar .unsure { fill: var(--accent); opacity: 0.35; }
.bar.filmed .core { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }
.bar.break .core { fill: var(--paper); opacity: 0.8; stroke: var(--accent); stroke-dasharray: 2 2; }
.mark-of path { fill: var(--paper); stroke: var(--ink); stroke-width: 1.6; }
.mark-of.renewed path, .mark-of.revived path { fill: var(--ink); stroke: var(--paper); stroke-width: 1; }
.mark-of.cancelled path, .mark-of.ended path { stroke-width: 2.4; }
.mark-of .vague { fill: var(--ink); opacity: 0.45; }
.meeting circle { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }

table.cells { display: table; width: auto; font-size: 0.9rem; }
table.cells :is(tbody, thead) { display: table-row-group; }
table.cells thead { position: static; width: auto; height: auto; clip-path: none; }
table.cells tr { display: table-row; padding: 0; }
table.cells :is(td, th) { display: table-cell; padding: 0.2rem 0.4rem; border-bottom: 1px solid var(--line); }
table.cells td { min-width: 2rem; text-align: center; border-left: 1px solid var(--paper); }
table.cells thead th + th { text-align: center; }
table.cells th:first-child { position: sticky; left: 0; background: var(--paper); padding-left: 0; min-width: 9rem; }
table.cells tbody th .aside { margin-left: 0.5rem; font-weight: 400; }
table.cells th a { text-decoration: none; }
table.cells th .aside a { color: inherit; }
table.cells th a:hover { text-decoration: underline; }
.cell { display: inline-block; min-width: 1.6rem; padding: 0 0.25rem; text-align: center; border: 1px solid var(--line); border-radius: 0.2rem; color: var(--ink); }
.matrix td { position: relative; }
.matrix :is(.main, .recurring, .guest), .grid td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.matrix .main { background: var(--level-5); }
.matrix .recurring { background: var(--level-3); }
.matrix .guest { background: var(--level-2); }
.matrix .main::before { content: "●"; content: "●" / ""; }
.matrix .recurring::before { content: "◐"; content: "◐" / ""; }
.matrix .guest::before { content: "○"; content: "○" / ""; }
.matrix .unknown::before { content: "?"; content: "?" / ""; color: var(--soft); }
.matrix td[data-count]::before { content: attr(data-count); content: attr(data-count) / ""; font-size: 0.85em; }
.level-1 { background: var(--level-1); }
.level-2 { background: var(--level-2); }
.level-3 { background: var(--level-3); }
.level-4 { background: var(--level-4); }
.level-5 { background: var(--level-5); }
.grid table.cells { font-size: 0.82rem; }
.grid table.cells td { padding: 0.2rem 0.3rem; }
.grid td { font-variant-numeric: tabular-nums; white-space: nowrap; }
.grid td a { color: var(--ink); text-decoration: none; }
.grid td a:hover { text-decoration: underline; }
.base { stroke: var(--soft); }
.column rect { fill: var(--accent); }
a.column:hover rect { fill: var(--ink); }
a.column:focus-visible rect { fill: var(--ink); stroke: var(--accent); stroke-width: 3; }
.number { font-size: 10.5px; fill: var(--soft); text-anchor: middle; }
.bars .name { text-anchor: middle; font-size: 12px; }
.score { display: block; width: clamp(3rem, 18vw, 200px); margin-top: 0.3rem; border: 1px solid var(--line); border-radius: 2px; fill: var(--accent); }
table.cells td.words { text-align: left; }
.scores thead th + th:not(:nth-child(2)) { text-align: left; }

@container timeline (min-width: 64rem) {
  .chart { --dates: 15rem; }
}
@container timeline (max-width: 52rem) {
  .ticks { left: 0; width: calc(100% - 14px); }
  .row { grid-template-columns: minmax(45%, 1fr) auto; }
  .row p { background: var(--paper); }
  .row .name { justify-self: start; padding-right: 0.35rem; }
  .row .dates { justify-self: end; padding-left: 0.35rem; text-align: right; }
  .row .track { grid-row: 2; grid-column: 1 / -1; }
}
@container timeline (max-width: 30rem) {
  .ticks .tick:nth-child(even) text { display: none; }
}
@media (min-width: 96rem) {
  .graph .canvas { left: 0; translate: none; width: auto; }
}
@media (max-width: 36rem) {
  table.cells tbody th .aside { display: block; margin: 0; font-size: 0.85em; }
  table.cells th:first-child { max-width: 10rem; }
  .scores table.cells, .scores table.cells tbody { display: block; }
  .scores table.cells thead { position: absolute; clip-path: inset(50%); }
  .scores table.cells tr { display: grid; grid-template-columns: 1fr auto; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
  .scores table.cells :is(td, th) { min-width: 0; max-width: none; padding: 0; border: 0; }
  .scores table.cells :is(td:nth-child(3), .words) { grid-column: 1 / -1; }
  .scores .score { width: 100%; }
}
@media (forced-colors: active) {
  :root { --paper: Canvas; --panel: Canvas; --ink: CanvasText; --soft: CanvasText; --line: GrayText; --accent: Highlight; --link: LinkText; }
  :root { --hue-family: CanvasText; --hue-romance: CanvasText; --hue-work: CanvasText; --hue-social: CanvasText; --hue-conflict: CanvasText; }
}
@media print {
  .canvas, .scroll { overflow: visible; background: none; }
  .graph .canvas { left: 0; translate: none; width: auto; }
  .canvas svg, .graph .canvas svg { max-width: 100%; }
  .behind:not([open]) { display: none; }
  .grid table.cells { font-size: 0.6rem; }
  .grid table.cells :is(td, th) { min-width: 0; padding: 0.15rem; font-size: inherit; }
  .figure { break-inside: avoid; }
}
`;
