import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { keys } from "@/api/keys";
import type { Guide, Me } from "@/api/types";
import { toast } from "@/design/toast";
import { guideEditor as t } from "@/strings/guideEditor";
import { type EditorState, GuideSession } from "../saving/GuideSession";
import { unsavedStore } from "../saving/store";
import { httpTransport } from "../saving/transport";

/** The guide while it is edited, with everything unsaved on top, from the moment it is open until the page is left. */
export function useGuideSession(me: Me, guide: Guide | undefined, may: boolean): GuideSession | null {
  const queries = useQueryClient();
  const [session, setSession] = useState<GuideSession | null>(null);
  const id = guide?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a session lives as long as its guide's id
  useEffect(() => {
    if (!guide || !may) return;
    let current: GuideSession | undefined;
    let left = false;
    void unsavedStore().then(async (store) => {
      const next = await GuideSession.open({
        user: me.id,
        guide,
        store,
        transport: {
          get: httpTransport.get,
          patch: async (...args) => {
            const answer = await httpTransport.patch(...args);
            queries.setQueryData(keys.guide(guide.id), answer);
            return answer;
          },
        },
        onMerged: (conflicts, notes) => toast.done(t.merged(conflicts.length, notes)),
      });
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
      // Leaving the page inside the product: what cannot be sent now stays on this device.
      void current?.flush().finally(() => {
        current?.dispose();
        void queries.invalidateQueries({ queryKey: keys.guides });
      });
      setSession(null);
    };
  }, [id, me.id, may]);

  // What a live event has brought, from this page or from somebody else's.
  useEffect(() => {
    if (session && guide) session.receive(guide);
  }, [session, guide]);

  return session;
}

const never = () => () => {};
const nothing = () => null;

export const useEditorState = (session: GuideSession | null): EditorState | null =>
  useSyncExternalStore<EditorState | null>(session?.subscribe ?? never, session?.snapshot ?? nothing);
