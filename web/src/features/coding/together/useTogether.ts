import { useEffect, useRef, useState } from "react";
import { assessment as t } from "@/strings/assessment";
import type { DraftKeeper } from "../drafts/keeper";
import type { Running, Starter } from "../runs/useRun";
import { type AskTogether, follow } from "./follow";

/** How a page follows an exercise that is done together, and whose page it is. */
export interface Together {
  ask: AskTogether;
  me: Starter;
}

/** How long somebody is said to write after the last of it has come. */
const WRITING_MS = 3_000;

/** Shows what somebody else does in the same exercise. What it returns says who is writing, or nothing. */
export function useTogether(
  together: Together | undefined,
  keeper: DraftKeeper,
  running: Running,
  onOver: () => void,
): string {
  const [words, setWords] = useState("");
  const latest = useRef({ running, onOver });
  latest.current = { running, onOver };
  useEffect(() => {
    if (!together) return;
    const { ask, me } = together;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    void follow({
      ask,
      signal: left.signal,
      language: keeper.snapshot().language,
      onDrafts: (drafts) => keeper.receive(drafts),
      onWriting: ({ language, saved_by, saved_by_name }, switched) => {
        if (switched) keeper.follow(language);
        const who = saved_by === "interviewer" ? (saved_by_name ?? t.interviewer) : t.candidate;
        setWords(switched ? t.switched(who) : t.writes(who));
        clearTimeout(timer);
        timer = setTimeout(() => setWords(""), WRITING_MS);
      },
      onRun: ({ id, of, by }) => {
        const now = latest.current.running;
        if (now.run?.id !== id) now.follow(id, of, by === me ? null : by);
      },
      onOver: () => latest.current.onOver(),
    });
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [together, keeper]);
  return words;
}

/** Reads what somebody else wrote last and sends what is here, before something is done with the text as a whole. */
export async function caughtUp({ ask }: Together, keeper: DraftKeeper): Promise<void> {
  await keeper.flush();
  const { drafts } = await ask(null, AbortSignal.timeout(15_000));
  keeper.receive(drafts);
  await keeper.flush();
}
