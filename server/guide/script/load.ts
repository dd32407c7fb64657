// Brings the search index. A page opened from a disk may load scripts and nothing else, so the index is one.
import { Engine } from './engine';
import { indexFile, indexName, type SearchIndex } from './rows';

/** Loads the index of a site. @param root the address of the site's folder */
export async function loadEngine(root: URL): Promise<Engine> {
  const script = document.createElement('script');
  script.src = new URL(indexFile, root).href;
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${script.src} cannot be loaded`)));
  });
  document.head.append(script);
  await loaded;
  const index = Reflect.get(globalThis, indexName) as SearchIndex | undefined;
  if (!index) throw new Error(`${script.src} has no index`);
  return new Engine(index);
}
