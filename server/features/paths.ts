// Addresses of files as paths within a folder, as globs and people write them.

/** The path of a file below a folder; undefined for what is elsewhere. */
export function pathIn(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(`${folder}/`)) return undefined;
  const path = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch (error) {
    // A per cent sign that is no escape: some clients send paths as they are.
    if (error instanceof URIError) return path;
    throw error;
  }
}
