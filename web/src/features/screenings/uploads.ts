import { useSyncExternalStore } from "react";
import { API } from "@/api/client";
import { Problem, Unreachable } from "@/api/problem";
import type { AddedResumes } from "@/api/types";
import { screenings as t } from "@/strings/screenings";
import { FILE_BYTES, inParts } from "./split";

/** What becomes of files that were dropped on a screening. */
export interface Upload {
  state: "sending" | "done" | "failed";
  total: number;
  /** Files that have reached the server. */
  sent: number;
  /** From 0 to 1, by bytes. */
  share: number;
  added: number;
  known: string[];
  refused: { file_name: string; reason: string }[];
  /** What was not sent yet, for another try. */
  left: File[];
  error: unknown;
}

/*
 * Outside of the page, so that one may look at something else while files are sent. They go one part after the other: the
 * server numbers resumes in the order in which they come.
 */
const uploads = new Map<string, Upload>();
const requests = new Map<string, XMLHttpRequest>();
const listeners = new Set<() => void>();

function set(id: string, upload: Upload | undefined): void {
  if (upload) uploads.set(id, upload);
  else uploads.delete(id);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useUpload = (id: string): Upload | undefined =>
  useSyncExternalStore(subscribe, () => uploads.get(id));

export const dismissUpload = (id: string): void => set(id, undefined);

export function stopUpload(id: string): void {
  requests.get(id)?.abort();
}

const holdPage = (event: BeforeUnloadEvent) => event.preventDefault();

/** Sends files to a screening, part by part. `onPart` is told after each that has arrived. */
export async function sendFiles(id: string, files: File[], onPart: () => void): Promise<void> {
  const before = uploads.get(id);
  if (before?.state === "sending") {
    // What is dropped meanwhile waits for its turn.
    set(id, { ...before, total: before.total + files.length, left: [...before.left, ...files] });
    return;
  }
  const large = files.filter(({ size }) => size > FILE_BYTES);
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  set(id, {
    state: "sending",
    total: files.length,
    sent: large.length,
    share: 0,
    added: 0,
    known: [],
    refused: large.map(({ name }) => ({ file_name: name, reason: t.tooLarge })),
    left: files.filter((file) => !large.includes(file)),
    error: null,
  });
  addEventListener("beforeunload", holdPage);
  try {
    for (;;) {
      const [part] = inParts(uploads.get(id)?.left ?? []);
      if (!part) break;
      const answer = await send(id, part, (bytes) => {
        const now = uploads.get(id);
        if (now) set(id, { ...now, share: whole > 0 ? Math.min(1, (done + bytes) / whole) : 1 });
      });
      done += part.reduce((sum, { size }) => sum + size, 0);
      const now = uploads.get(id);
      if (!now) return;
      set(id, {
        ...now,
        sent: now.sent + part.length,
        added: now.added + answer.added,
        known: [...now.known, ...answer.known],
        refused: [...now.refused, ...answer.refused],
        left: now.left.slice(part.length),
      });
      onPart();
    }
    const now = uploads.get(id);
    if (now) set(id, { ...now, state: "done" });
  } catch (error) {
    const now = uploads.get(id);
    if (now) set(id, { ...now, state: "failed", error });
  } finally {
    removeEventListener("beforeunload", holdPage);
  }
}

/** One request. `fetch` says nothing of how far an upload has come. */
function send(id: string, files: File[], onProgress: (bytes: number) => void): Promise<AddedResumes> {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    requests.set(id, request);
    request.open("POST", `${API}/screenings/${id}/resumes`);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded));
    request.addEventListener("load", () => {
      const { status, response } = request;
      if (status >= 200 && status < 300) resolve(response as AddedResumes);
      else if (status === 502 || status === 503 || status === 504) reject(new Unreachable(status));
      else reject(new Problem(status, typeof response === "object" && response !== null ? response : {}));
    });
    request.addEventListener("error", () => reject(new Unreachable()));
    request.addEventListener("abort", () => reject(null));
    request.addEventListener("loadend", () => requests.delete(id));
    request.send(form);
  });
}
