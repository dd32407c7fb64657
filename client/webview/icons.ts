// The page's icons: outlines in a square of 16, in the colour of the text around them.

const outlines = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  locked: 'M4 7.5h8v5.5H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2',
  unlocked: 'M4 7.5h8v5.5H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 4.9-.7',
  error: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM5.9 5.9l4.2 4.2m0-4.2-4.2 4.2',
  warning: 'M8 2.4 14.2 13.4H1.8zM8 6.4v3.4m0 1.4v.9',
  information: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM8 7.2v3.8M8 4.8v.9',
  hint: 'M5 13.2h6M6 11.4V9.8a3.9 3.9 0 1 1 4 0v1.6z',
} as const;

export type IconName = keyof typeof outlines;

/** An icon that is silent for screen readers: what it means is said beside it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', `series-icon series-icon-${name}`);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', outlines[name]);
  svg.append(path);
  return svg;
}
