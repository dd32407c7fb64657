// The style of the search box. Its room is kept from the start where scripts run, so that nothing moves when the
// box comes.

export const searchStyle = `.search { display: none; }
@media (scripting: enabled) {
  .search { display: block; flex: 0 1 18rem; min-height: 2.1rem; margin-left: auto; align-self: center; position: relative; }
  .search + nav { flex-basis: 100%; }
}
.search-input { width: 100%; height: 2.1rem; padding: 0 0.7rem; border: 1px solid var(--soft); border-radius: 1.05rem; background: var(--paper); color: var(--ink); font: inherit; font-size: 0.95rem; }
.search-input::placeholder { color: var(--soft); opacity: 1; }
.search-status { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.search-panel { position: absolute; z-index: 2; top: calc(100% + 0.35rem); right: 0; width: min(26rem, 100vw - 2rem); background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.18); }
.search-list { max-height: min(30rem, 65vh); overflow-y: auto; border-radius: 0.5rem 0.5rem 0 0; }
.search-panel[hidden], .search-list[hidden] { display: none; }
.site .search-option { display: block; padding: 0.45rem 0.85rem; border-bottom: 1px solid var(--line); color: var(--ink); text-decoration: none; }
.search-name { display: block; font-weight: 600; line-height: 1.35; }
.search-about { display: block; color: var(--soft); font-size: 0.85rem; line-height: 1.35; }
.search-option[aria-selected="true"] { background: color-mix(in srgb, var(--accent) 14%, var(--paper)); box-shadow: inset 3px 0 var(--accent); }
.search-note { margin: 0; padding: 0.4rem 0.85rem; color: var(--soft); font-size: 0.85rem; }
@media (max-width: 40rem) {
  .search { flex: 1 1 100%; }
  .search-panel { left: 0; right: auto; width: 100%; }
}
@media (forced-colors: active) {
  .search-option[aria-selected="true"], .search-option[aria-selected="true"] * { forced-color-adjust: none; color: HighlightText; }
  .search-option[aria-selected="true"] { background: Highlight; }
}
@media print {
  .search { display: none; }
}
`;
