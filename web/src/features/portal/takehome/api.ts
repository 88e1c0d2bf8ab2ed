import { API, reach } from "@/api/client";
import { Problem, problemFrom, Unreachable } from "@/api/problem";
import type { Page, PortalDryRun, PortalTakeHome, PortalTakeHomeSummary } from "@/api/types";

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await reach(`${API}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as T;
}

/** What an archive is by its name; null for what is none. */
export function mediaTypeOf(name: string): string | null {
  if (/\.zip$/i.test(name)) return "application/zip";
  if (/\.(tar\.gz|tgz)$/i.test(name)) return "application/gzip";
  if (/\.tar$/i.test(name)) return "application/x-tar";
  return null;
}

/** An upload that is under way. */
export interface Sending {
  done: Promise<void>;
  stop: () => void;
}

/** What a candidate does with a take-home, by the link alone. */
export function takeHomeApi(token: string, id: string) {
  const at = `/portal/${encodeURIComponent(token)}/take-homes/${encodeURIComponent(id)}`;
  return {
    kit: `${API}${at}/kit`,
    load: () => ask<PortalTakeHome>("GET", at),
    name: (url: string, reference: string) =>
      ask<PortalTakeHome>("PUT", `${at}/repository`, { url, ...(reference ? { reference } : {}) }),
    /** `fetch` says nothing of how far an upload has come. */
    upload(file: File, onShare: (share: number) => void): Sending {
      const request = new XMLHttpRequest();
      const done = new Promise<void>((resolve, reject) => {
        request.open("PUT", `${API}${at}/archive?filename=${encodeURIComponent(file.name)}`);
        request.setRequestHeader("Content-Type", mediaTypeOf(file.name) ?? "application/zip");
        request.responseType = "json";
        request.upload.addEventListener("progress", ({ loaded, total }) =>
          onShare(total ? loaded / total : 0),
        );
        request.addEventListener("load", () => {
          const { status, response } = request;
          if (status >= 200 && status < 300) resolve();
          else if (status === 502 || status === 503 || status === 504) reject(new Unreachable(status));
          else reject(new Problem(status, typeof response === "object" && response !== null ? response : {}));
        });
        request.addEventListener("error", () => reject(new Unreachable()));
        request.addEventListener("abort", () => reject(null));
        request.send(file);
      });
      return { done, stop: () => request.abort() };
    },
    dryRun: () => ask<PortalDryRun>("POST", `${at}/dry-runs`, {}),
    dryRunState: (run: string) => ask<PortalDryRun>("GET", `${at}/dry-runs/${run}`),
    stopDryRun: (run: string) => ask<PortalDryRun>("POST", `${at}/dry-runs/${run}/cancel`, {}),
    submit: () => ask<PortalTakeHome>("POST", `${at}/submit`, {}),
  };
}
export type TakeHomeApi = ReturnType<typeof takeHomeApi>;

/** What an application's candidate is asked to build. */
export const portalTakeHomes = (token: string) =>
  ask<Page<PortalTakeHomeSummary>>("GET", `/portal/${encodeURIComponent(token)}/take-homes`);
