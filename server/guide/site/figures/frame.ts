// What all figures have around them: a caption, room to scroll where the page is narrow, a drawing with
// words for those who do not see it, and the facts as a table that opens.
import type { Figure } from '../../figures/figure';
import { markup, type Html } from '../template';
import type { Drawing } from './links';

type Titled = Pick<Figure, 'key' | 'title' | 'description'>;

/** The name of a figure's element. */
export function figureId({ key }: Titled): string {
  return `figure-${key}`;
}

/** The frame of a figure. The ids within it begin with its key. @param attributes its name, and what else it has */
export function figureOf(figure: Titled, type: string, attributes: Html, body: Html): Html {
  const title = `${figureId(figure)}-title`;
  return markup`<figure class="figure ${type}"${attributes} aria-labelledby="${title}">
<figcaption id="${title}">${figure.title}</figcaption>
${body}</figure>
`;
}

/** An SVG drawing. Its names can be reached by the keyboard, so it is a group and no mere picture. */
export function drawing(
  { region }: Drawing,
  { title, description }: Titled,
  { width, height }: { readonly width: number; readonly height: number },
  body: Html,
): Html {
  const words = `${title}: ${description}`;
  return markup`<div class="canvas" role="region" aria-label="${region(`${title}, drawn`)}" tabindex="0"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${words}">
${body}
</svg></div>
`;
}

/** What is shown on demand: the facts behind a picture. @param name tells it from others of the figure */
export function behind({ key }: Titled, name: string, summary: string, body: Html): Html {
  return markup`<details class="behind" id="figure-${key}-${name}"><summary>${summary}</summary>\n${body}</details>\n`;
}

/** A table whose first column heads its rows. */
export function tableOf(
  { region }: Drawing,
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Html[])[],
): Html {
  const heads = columns.map((column) => markup`<th scope="col">${column}</th>`);
  const lines = rows.map((cells) => {
    const own = cells.map((cell, i) =>
      i === 0
        ? markup`<th scope="row">${cell}</th>`
        : markup`<td data-label="${columns[i] ?? ''}">${cell}</td>`,
    );
    return markup`<tr>${own}</tr>\n`;
  });
  return markup`<div class="wide" role="region" aria-label="${region(caption)}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody>
</table></div>
`;
}
