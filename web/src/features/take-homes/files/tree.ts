import type { TakeHomeFiles } from "@/api/types";

export type ListedFile = TakeHomeFiles["files"][number];
export interface Folder {
  kind: "folder";
  /** Of a folder that holds nothing but one folder, both: `src/main`. */
  name: string;
  path: string;
  children: Node[];
}
export interface FileNode {
  kind: "file";
  name: string;
  path: string;
  file: ListedFile;
}
export type Node = Folder | FileNode;

/** The files as folders within folders: folders first, each by name. */
export function treeOf(files: ListedFile[]): Node[] {
  const root: Folder = { kind: "folder", name: "", path: "", children: [] };
  const folders = new Map([["", root]]);
  const folderAt = (path: string): Folder => {
    const known = folders.get(path);
    if (known) return known;
    const cut = path.lastIndexOf("/");
    const made: Folder = { kind: "folder", name: path.slice(cut + 1), path, children: [] };
    folders.set(path, made);
    folderAt(path.slice(0, Math.max(0, cut))).children.push(made);
    return made;
  };
  for (const file of files) {
    const cut = file.path.lastIndexOf("/");
    folderAt(file.path.slice(0, Math.max(0, cut))).children.push({
      kind: "file",
      name: file.path.slice(cut + 1),
      path: file.path,
      file,
    });
  }
  return tidy(root.children);
}

function tidy(nodes: Node[]): Node[] {
  return nodes
    .map((node) => (node.kind === "folder" ? joined({ ...node, children: tidy(node.children) }) : node))
    .sort((a, b) => (a.kind === b.kind ? a.name.localeCompare(b.name, "en") : a.kind === "folder" ? -1 : 1));
}

function joined(folder: Folder): Folder {
  const [only] = folder.children;
  return folder.children.length === 1 && only?.kind === "folder"
    ? { ...only, name: `${folder.name}/${only.name}` }
    : folder;
}

const FIRST = /^readme(\.\w+)?$/i;

/** What one reads first: the README that lies highest, else the first file that can be read. */
export function firstOf(files: ListedFile[]): string | null {
  const depth = (path: string) => path.split("/").length;
  const readable = files.filter(({ text }) => text);
  const [readme] = readable
    .filter(({ path }) => FIRST.test(path.slice(path.lastIndexOf("/") + 1)))
    .sort((a, b) => depth(a.path) - depth(b.path));
  return (readme ?? readable[0])?.path ?? null;
}
