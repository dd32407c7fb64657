// Serves the files of a folder to the web's extension host, which loads extensions from addresses.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Starts a server of a folder's files, on this machine only.
 * @param {string} folder
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serveFiles(folder) {
  const server = createServer((request, response) => void answer(folder, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

async function answer(folder, { url }, response) {
  const path = normalize(join(folder, decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)));
  const headers = {
    'access-control-allow-origin': '*',
    'content-type': types[extname(path)] ?? 'application/octet-stream',
  };
  try {
    if (!path.startsWith(folder + sep)) throw new Error('outside the folder');
    const content = await readFile(path);
    response.writeHead(200, headers).end(content);
  } catch (error) {
    response.writeHead(404, headers).end(error.message);
  }
}
