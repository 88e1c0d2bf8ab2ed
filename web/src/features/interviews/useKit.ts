import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { client, tagOf, unwrap, unwrapWithTag } from "@/api/client";
import { keys } from "@/api/keys";
import { isStatus, Unreachable } from "@/api/problem";
import type { Kit, Me, Scorecard } from "@/api/types";
import { outbox } from "@/autosave/outbox";
import { DraftSession, type DraftState } from "@/autosave/session";
import { draftStore } from "@/autosave/store";
import { httpTransport } from "@/autosave/transport";

/** Which kit: of a meeting, or of a stage without one (the review of a take-home). */
export type Where = { interview: string } | { application: string; stage: string };

export const whereKey = (where: Where): string =>
  "interview" in where ? `interview:${where.interview}` : `stage:${where.application}:${where.stage}`;

const getKit = (where: Where) =>
  "interview" in where
    ? unwrap<Kit>(client.GET("/interviews/{id}/kit", { params: { path: { id: where.interview } } }))
    : unwrap<Kit>(
        client.GET("/applications/{id}/stages/{stage_id}/kit", {
          params: { path: { id: where.application, stage_id: where.stage } },
        }),
      );

const openScorecard = (where: Where, reason?: string) => {
  const body = reason ? { assignment_reason: reason } : {};
  return unwrapWithTag<Scorecard>(
    "interview" in where
      ? client.POST("/interviews/{id}/scorecard", { params: { path: { id: where.interview } }, body })
      : client.POST("/applications/{id}/stages/{stage_id}/scorecard", {
          params: { path: { id: where.application, stage_id: where.stage } },
          body,
        }),
  );
};

interface Kept<T> {
  value: T;
  /** Came from this device, because the server is away. */
  fromDevice: boolean;
}

/** Asks the server and keeps the answer on this device; without a server, gives what was kept. */
async function keptOrFresh<T>(user: string, name: string, ask: () => Promise<T>): Promise<Kept<T>> {
  const store = await draftStore();
  try {
    const value = await ask();
    // Failing to keep a copy must not keep the kit from opening.
    store.keep(user, name, value).catch(() => {});
    return { value, fromDevice: false };
  } catch (error) {
    const kept =
      error instanceof Unreachable ? await store.kept<T>(user, name).catch(() => undefined) : undefined;
    if (kept !== undefined) return { value: kept, fromDevice: true };
    throw error;
  }
}

export function useKit(me: Me, where: Where) {
  const name = whereKey(where);
  return useQuery({
    queryKey: keys.kit(name),
    queryFn: () => keptOrFresh(me.id, `kit:${name}`, () => getKit(where)),
    staleTime: 5 * 60_000,
    // The kit opens offline at once rather than after three tries.
    retry: false,
    refetchInterval: (query) => (query.state.data?.fromDevice ? 15_000 : false),
  });
}

/** Whoever has read others' scorecards says why they review all the same, before theirs is begun. */
export const NEEDS_REASON = "needs_reason";

/** Null for whoever may read the kit but has no scorecard in it. */
export function useScorecard(me: Me, where: Where, reason?: string) {
  const name = whereKey(where);
  return useQuery({
    queryKey: [...keys.kit(name), "scorecard", reason ?? ""],
    queryFn: async () => {
      try {
        return await keptOrFresh(me.id, `scorecard:${name}`, () => openScorecard(where, reason));
      } catch (error) {
        if (isStatus(error, 409) && error.code === "not_independent") return NEEDS_REASON;
        if (isStatus(error, 403, 409)) return null;
        throw error;
      }
    },
    // The session holds the truth once it is open; asking again would only race with it.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

/** The draft of this kit, with everything unsent on top, from the moment it is open until the page is left. */
export function useDraftSession(
  me: Me,
  where: Where,
  opened: { value: Scorecard; etag: string | null } | undefined,
): DraftSession | null {
  const [session, setSession] = useState<DraftSession | null>(null);
  const name = whereKey(where);
  const queries = useQueryClient();
  const id = opened?.value.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a session lives as long as its scorecard's id
  useEffect(() => {
    if (!opened) return;
    let current: DraftSession | undefined;
    let left = false;
    const release = outbox.claim(opened.value.id);
    void draftStore().then(async (store) => {
      const next = await DraftSession.open({
        user: me.id,
        scorecard: opened.value,
        etag: opened.etag ?? tagOf(opened.value),
        store,
        transport: {
          get: async (scorecard) => keep(await httpTransport.get(scorecard)),
          patch: async (...args) => keep(await httpTransport.patch(...args)),
        },
      });
      function keep<T extends { scorecard: Scorecard; etag: string | null }>(answer: T): T {
        store
          .keep(me.id, `scorecard:${name}`, { value: answer.scorecard, etag: answer.etag })
          .catch(() => {});
        return answer;
      }
      if (left) return next.dispose();
      current = next;
      setSession(next);
    });

    const wake = () => current?.wake();
    const lastChance = () => void current?.flush(true);
    const visibility = () => (document.visibilityState === "hidden" ? lastChance() : wake());
    addEventListener("online", wake);
    addEventListener("pagehide", lastChance);
    document.addEventListener("visibilitychange", visibility);
    return () => {
      left = true;
      removeEventListener("online", wake);
      removeEventListener("pagehide", lastChance);
      document.removeEventListener("visibilitychange", visibility);
      release();
      // Leaving the page inside the product: send the rest; what fails stays in the store for the outbox.
      void current?.flush().finally(() => {
        current?.dispose();
        void queries.invalidateQueries({ queryKey: keys.home });
      });
      setSession(null);
    };
  }, [id, me.id, name]);

  return session;
}

const never = () => () => {};
const nothing = () => null;

export const useDraftState = (session: DraftSession | null): DraftState | null =>
  useSyncExternalStore<DraftState | null>(session?.subscribe ?? never, session?.snapshot ?? nothing);
