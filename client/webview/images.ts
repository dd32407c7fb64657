// The pictures of a page: those of the dataset come from its folder, those of the web only where a person
// wants them.
import type { RemoteImages } from '../preview/messages';

/**
 * Gives each picture the address that the page may load it from, or puts its description in its place.
 * @param folders where the folder of each file is, as the page may read it
 */
export function placeImages(root: ParentNode, folders: readonly string[], remote: RemoteImages): void {
  for (const image of root.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    if (!/^(?:https?:|[\\/]{2})/i.test(address.trim())) {
      useFolder(image, address, folders);
    } else if (remote !== 'shown') {
      describe(image, 'series-image series-left-out');
    }
  }
}

/** Whether pictures of the web are left out of a page. */
export function leavesImagesOut(root: ParentNode): boolean {
  return root.querySelector('.series-left-out') !== null;
}

function useFolder(image: HTMLImageElement, address: string, folders: readonly string[]): void {
  const file = Number(image.closest('[data-file]')?.getAttribute('data-file') ?? 0);
  const folder = folders[file] ?? '';
  if (URL.canParse(address, folder)) image.setAttribute('src', new URL(address, folder).href);
  else describe(image, 'series-image');
}

function describe(image: HTMLImageElement, className: string): void {
  const text = image.ownerDocument.createElement('span');
  text.className = className;
  text.textContent = image.alt;
  image.replaceWith(text);
}
