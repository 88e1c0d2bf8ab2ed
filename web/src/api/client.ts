import createClient from "openapi-fetch";
import { Problem, problemFrom, Unreachable } from "./problem";
import type { paths } from "./schema.gen";

export const API = "/api/v1";

/** Called whenever the server no longer knows who is asking. The shell listens and shows the sign-in page. */
let onSignedOut: () => void = () => {};
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** `fetch`, with a server that cannot be reached told apart from one that says no. */
export async function reach(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(input, { credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable(error);
  }
  if (response.status === 401) onSignedOut();
  // A proxy in front of a server that is restarting answers for it.
  if (response.status === 502 || response.status === 503 || response.status === 504) {
    throw new Unreachable(response.status);
  }
  return response;
}

export const client = createClient<paths>({ baseUrl: API, fetch: (request) => reach(request) });

/** What was asked is checked against the schema; what comes back is named in types.ts, which is made of it. */
interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The value of an answer, or the {@link Problem} it holds. */
export async function unwrap<T>(answer: Promise<Answer>): Promise<T> {
  return (await unwrapWithTag<T>(answer)).value;
}

/** The value together with its ETag, for what is changed under `If-Match`. */
export async function unwrapWithTag<T>(answer: Promise<Answer>): Promise<{ value: T; etag: string | null }> {
  const { data, error, response } = await answer;
  if (!response.ok) {
    throw new Problem(response.status, typeof error === "object" && error !== null ? error : {});
  }
  return { value: data as T, etag: response.headers.get("ETag") };
}

/** The strong ETag of an entity's version. */
export const tagOf = (entity: { version: number }): string => `"${entity.version}"`;

/** The bytes of an answer as the server sent them: for downloads, and for packets whose every byte is signed. */
export async function bytes(path: string): Promise<{ blob: Blob; name: string | null }> {
  const response = await reach(`${API}${path}`);
  if (!response.ok) throw await problemFrom(response);
  const disposition = response.headers.get("Content-Disposition") ?? "";
  const name = /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? null;
  return { blob: await response.blob(), name };
}

/** Hands a file to the person. */
export function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the URL after this task; give it time before the memory goes.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
