/** What one request takes: well under the server's own limits, so that progress is seen and a lost one costs little. */
export const PART_BYTES = 48 * 1024 * 1024;
export const PART_FILES = 200;
/** A single file above this would not fit into any request. */
export const FILE_BYTES = 60 * 1024 * 1024;

/** Files in parts that are sent one after the other, in the order in which they were given. A large one goes alone. */
export function inParts<T extends { size: number }>(files: readonly T[]): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let bytes = 0;
  for (const file of files) {
    if (part.length > 0 && (bytes + file.size > PART_BYTES || part.length >= PART_FILES)) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(file);
    bytes += file.size;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** What operating systems leave in folders, which nobody means to send. */
export const isMeant = (name: string): boolean =>
  !name.startsWith(".") && !name.startsWith("~$") && !["Thumbs.db", "desktop.ini"].includes(name);
