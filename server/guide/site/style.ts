// The style sheet of the site: light and dark, on screens of any width and on paper.

import { figureStyle } from './figures/style';
import { searchStyle } from './search-style';

const pageStyle = `:root {
  color-scheme: light dark;
  --paper: #fdfcfa;
  --panel: #f4f1ea;
  --ink: #1f1d1a;
  --soft: #645e55;
  --line: #ddd6c9;
  --link: #8c2f1b;
  --accent: #b4472c;
  --serif: Georgia, "Iowan Old Style", "Noto Serif", serif;
  --page: 68rem;
  --edge: max(1rem, calc((100% - var(--page)) / 2));
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a;
    --panel: #202226;
    --ink: #e8e6e1;
    --soft: #a5a199;
    --line: #383a40;
    --link: #f0a58f;
    --accent: #e07a5f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
  overflow-wrap: break-word;
  hanging-punctuation: first last;
}
a { color: var(--link); text-decoration: underline 1px color-mix(in srgb, currentColor 45%, transparent); text-underline-offset: 0.18em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { background: color-mix(in srgb, var(--accent) 12%, transparent); }
main:target { background: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
.site { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem 2rem; padding: 0.75rem var(--edge) 0; border-bottom: 1px solid var(--line); background: var(--panel); }
.site-name { flex: 0 1 auto; min-width: 0; margin: 0; font: 700 1.15rem/1.3 var(--serif); }
.site nav { flex-basis: 100%; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; margin: 0; padding: 0; list-style: none; }
.site ul { gap: 0 1.35rem; }
.site li a { display: block; padding: 0.25rem 0 calc(0.4rem + 3px); color: var(--soft); text-decoration: none; }
.site li a:is(:hover, [aria-current]) { padding-bottom: 0.4rem; border-bottom: 3px solid var(--line); color: var(--ink); }
.site li a[aria-current] { border-color: var(--accent); }
.from > summary { display: inline; color: var(--link); text-decoration: underline dotted 1px; text-underline-offset: 0.18em; }
.from[open] > summary { display: block; }
.trail { padding: 0.7rem var(--edge) 0; font-size: 0.85rem; color: var(--soft); }
.trail ol { margin: 0; padding: 0; list-style: none; }
.trail li { display: inline; }
.trail li + li::before { content: "›"; content: "›" / ""; padding: 0 0.45rem 0 0.15rem; }
.trail a { color: inherit; text-decoration-color: transparent; }
.trail + main { padding-top: 0.6rem; }
main { padding: 1.5rem var(--edge) 4rem; }
main::after { content: ""; display: block; clear: both; }
h1, h2, h3, h4, h5, h6, .box-title, figcaption { font-family: var(--serif); line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.9rem, 1.4rem + 2.5vw, 2.9rem); margin: 0 0 0.25rem; }
h2, h3, h4, summary { display: flow-root; }
h2 { font-size: 1.55rem; margin: 2.25rem 0 0.6rem; padding-bottom: 0.2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.22rem; margin: 1.75rem 0 0.5rem; }
h4, h5, h6 { font-size: 1.03rem; margin: 1.2rem 0 0.4rem; }
main > .lead { max-width: none; margin: 0 0 1.25rem; color: var(--soft); font-size: 1.05rem; }
summary { cursor: pointer; list-style: none; border-radius: 0.25rem; }
summary::-webkit-details-marker { display: none; }
summary > * { position: relative; }
summary > ::before { content: ""; position: absolute; left: -0.85rem; top: 0.38em; width: 0.42rem; height: 0.42rem; border: solid var(--soft); border-width: 0 2px 2px 0; rotate: -45deg; transition: rotate 0.12s; }
details[open] > summary > ::before { rotate: 45deg; }
summary:hover > ::before { border-color: var(--accent); }
details:not([open]) > summary > * { margin-bottom: 0; }
p, ul, ol, dl { margin: 0 0 0.9rem; }
p, li, dd { text-wrap: pretty; }
.prose, main p { max-width: 68ch; }
:not(.prose) > p:has(> strong:only-child) { margin-bottom: 0.2rem; }
.prose blockquote { margin: 0 0 0.9rem; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
.prose img { max-width: 100%; height: auto; }
.prose pre { overflow-x: auto; }
.aside { color: var(--soft); font-size: 0.92em; }
h2 .aside, h3 .aside, h4 .aside { font-family: system-ui, sans-serif; font-weight: 400; font-size: 0.7em; }
.mark { font-size: 0.72em; line-height: 0; }
.mark a { text-decoration: none; padding-left: 0.15em; }
.plain { padding-left: 0; list-style: none; }
.plain li { margin-bottom: 0.5rem; }
.box { background: var(--panel); border: 1px solid var(--line); border-radius: 0.5rem; padding: 1rem; margin: 0 0 1.5rem; font-size: 0.92rem; }
.box-title { margin: 0 0 0.6rem; font-size: 1.3rem; font-weight: 700; text-align: center; }
.box-group { margin: 1rem 0 0.35rem; padding-bottom: 0.15rem; border-bottom: 1px solid color-mix(in srgb, var(--accent) 55%, transparent); color: var(--soft); font-size: 0.78rem; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; }
.facts > div { display: grid; grid-template-columns: minmax(6.5rem, 10rem) minmax(0, 1fr); gap: 0 0.75rem; padding: 0.18rem 0; break-inside: avoid; }
.facts dt { grid-column: 1; grid-row: 1 / span 99; color: var(--soft); }
.facts dd { margin: 0; grid-column: 2; }
.box .facts { margin-bottom: 0.25rem; }
.box .facts > div { grid-template-columns: minmax(5rem, 7rem) minmax(0, 1fr); }
section section .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(clamp(7.5rem, 40vw, 10.5rem), 1fr)); gap: 0.5rem 1.5rem; }
:is(section section, .more) .facts > div { display: block; padding: 0; }
section section .facts dt { font-size: 0.85rem; }
.more .facts:nth-child(n) { display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; margin-bottom: 0.3rem; }
.more .facts :is(dt, dd) { display: inline; margin-right: 0.35em; }
.more .facts dd + dd::before { content: "· "; content: "· " / ""; color: var(--soft); }
.contents { display: flow-root; margin: 1.25rem 0 1.5rem; padding: 0.5rem 0; border: solid var(--line); border-width: 1px 0; font-size: 0.95rem; }
.contents a { text-decoration-color: transparent; }
.contents a:hover { text-decoration-color: currentColor; }
.list .contents ul { display: block; columns: 12rem; column-gap: 1.5rem; }
.list .contents li { break-inside: avoid; padding: 0.05rem 0; }
.index section { display: grid; grid-template-columns: 3rem minmax(0, 1fr); margin-top: 0.7rem; padding-top: 0.7rem; border-top: 1px solid var(--line); }
.index .contents { margin-bottom: 0; }
.index .contents + section { margin-top: 0; border-top: 0; }
.index .plain { margin: 0; columns: 20rem 3; column-gap: 2.5rem; }
.index .plain li { break-inside: avoid; }
.index .contents { font-size: 1.05rem; }
:is(.list, .index) h2 { font-size: 1.3rem; margin-top: 1.6rem; }
.index h1 + .plain { margin-top: 1rem; }
.index h2:nth-child(n) { margin: 0; padding: 0; border: 0; color: var(--accent); }
.home .plain li { margin: 0; padding: 0.55rem 0; border-bottom: 1px solid var(--line); color: var(--soft); }
.home .plain strong { font: 700 1.15rem/1.3 var(--serif); }
.wide { overflow-x: auto; margin: 0 0 1.25rem; clear: none; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; font-variant-numeric: tabular-nums; }
:is(h2, h3, h4, h5, summary) ~ .wide:not(.wide ~ .wide) > table > caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
caption { text-align: left; color: var(--soft); font-size: 0.85rem; padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: 0.82rem; color: var(--soft); font-weight: 600; border-bottom-color: var(--soft); vertical-align: bottom; }
tbody tr:not(.more):hover > * { background: color-mix(in srgb, var(--accent) 5%, transparent); }
tbody th { font-weight: 600; min-width: 6rem; }
tbody th a { text-decoration-color: transparent; }
tbody th .aside { font-weight: 400; }
tbody th:has(+ td[data-label="Role"]) { width: 27%; }
tbody th:has(+ td[data-label="In"]) { width: 52%; }
td[data-label="Role"] { width: 25%; }
td[data-label="In"]:not(:last-child) { width: 19%; }
td[data-label="No."] { width: 2.5rem; white-space: nowrap; color: var(--soft); }
td:not(:empty) { min-width: 4.2rem; }
td:last-child { overflow-wrap: anywhere; }
td[data-label="No."], td[data-label="Overall"], td[data-label="Episodes"] { min-width: 0; }
td[data-label="Shown"], td[data-label="Aired"], td[data-label="Released"] { min-width: 6.5rem; }
tr:has(+ .more) > * { border-bottom: 0; padding-bottom: 0.1rem; }
.more > td { padding-left: 1rem; font-size: 0.95em; }
tr:has(> [data-label="No."]:first-child) + .more > td { padding-left: 2.5rem; }
.more .prose:last-child p:last-child { margin-bottom: 0.3rem; }
.note { margin: 0.5rem 0 1.25rem; padding: 0.5rem 0.85rem; border-left: 3px solid var(--accent); background: var(--panel); border-radius: 0.25rem; font-size: 0.92rem; max-width: 68ch; }
.notes ol { padding-left: 1.6rem; font-size: 0.9rem; columns: 24rem; column-gap: 2.5rem; }
.notes li { break-inside: avoid; margin-bottom: 0.25rem; }
.back { display: inline-block; text-decoration: none; }
@media (min-width: 60rem) {
  .box { float: right; width: clamp(17rem, 26vw, 21rem); margin: 0 0 1.5rem 2rem; }
}
@media (min-width: 96rem) {
  :root { --page: 92rem; }
  main:has(> .box) { padding-right: calc(var(--edge) + 24rem); }
  main > .box { width: 22rem; margin-right: -24rem; }
  main:not(.index) > * { max-width: 68rem; }
}
@media (max-width: 59.99rem) {
  main { display: flex; flex-direction: column; }
  main > * { min-width: 0; }
  .box { order: 1; }
  main > section { order: 2; }
  main > section > h2 { margin-top: 1.25rem; }
  .box { columns: 17rem; column-gap: 2.5rem; }
  .box-title { display: none; }
  .box-title + .box-group { margin-top: 0; }
  .box-group { break-after: avoid; }
}
@media (max-width: 22rem) {
  .facts > div:nth-child(n) { display: block; }
  main > :is(section, .box) > .facts :is(dt, dd) { display: inline; margin-right: 0.35em; }
  main > :is(section, .box) > .facts dd + dd::before { content: "· "; content: "· " / ""; color: var(--soft); }
}
@media (max-width: 36rem) {
  .site li a { padding-top: 0; padding-bottom: calc(0.2rem + 3px); }
  .site li a:is(:hover, [aria-current]) { padding-bottom: 0.2rem; }
  .wide { overflow-x: visible; }
  table, tbody, tr, tbody th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  caption { display: block; }
  tbody tr { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
  tbody th, td, tr:nth-child(n) + .more:nth-child(n) > td { border: 0; padding: 0.1rem 0; }
  td[data-label] { display: inline-block; margin-right: 1rem; overflow-wrap: anywhere; }
  tbody th:has(+ td[data-label="Role"]), td[data-label] { width: auto; }
  td:empty { display: none; }
  td[data-label="No."]:first-child { float: left; margin-right: 0.4rem; }
  td[data-label]:not([data-label="No."]:first-child)::before { content: attr(data-label) ": "; color: var(--soft); font-size: 0.85em; }
  tr:has(+ .more) { border-bottom: 0; padding-bottom: 0; }
}
@media print {
  .site nav, .trail, .contents, .skip, .back, summary > ::before { display: none; }
  :root { --paper: #fff; --panel: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --accent: #666; }
  main:nth-child(n), .site { padding: 0.5rem 0; }
  h1, h2, h3, h4, tr { break-inside: avoid; }
  .box { columns: 16rem 2; column-gap: 2rem; }
  .box-title { column-span: all; }
  .box-title + .box-group { margin-top: 0; }
  .box-group { break-after: avoid; }
  h2, h3, h4 { break-after: avoid; }
}
`;

/** The style sheet of every page. */
export const style = pageStyle + searchStyle + figureStyle;
