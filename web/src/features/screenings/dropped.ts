import { isMeant } from "./split";

/** Files out of what was dropped: folders are walked through, what operating systems leave in them is left out. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  // The list is emptied as soon as the event is over: take everything out of it first.
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === "file")
    .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const files: File[] = [];
  for (const entry of entries) {
    if (entry instanceof File) files.push(entry);
    else if (entry) await walk(entry, files);
  }
  return files.filter(({ name }) => isMeant(name));
}

/** The same for a folder or files that were chosen. */
export const chosenFiles = (list: FileList | null): File[] =>
  [...(list ?? [])].filter(({ name }) => isMeant(name));

async function walk(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (entry.name === "__MACOSX") return;
  if (entry.isFile) {
    into.push(await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader hands out a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    for (const each of some) await walk(each, into);
  }
}

export const bringsFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes("Files") ?? false;
