import { Link, useRouterState } from "@tanstack/react-router";
import { guideEditor as t } from "@/strings/guideEditor";
import type { EditorState } from "../saving/GuideSession";
import css from "./page.module.css";

/** Says where what was typed is now. */
export function SaveState({ state }: { state: EditorState }) {
  const here = useRouterState({ select: (router) => router.location.href });
  const waiting = state.conflicts.length;
  const words = state.phase === "saved" && waiting > 0 ? t.waiting(waiting) : t.phases[state.phase];
  const calm = (state.phase === "saved" && waiting === 0) || state.phase === "saving";
  return (
    <span
      className={css.save}
      data-testid="save-state"
      data-phase={state.phase}
      data-calm={calm || undefined}
    >
      <span role="status" title={state.refusal ?? undefined}>
        {words}
      </span>
      {!state.lasting && <span className="warn">{t.notLasting}</span>}
      {state.phase === "signed_out" && (
        <Link to="/sign-in" search={{ next: here }}>
          {t.signIn}
        </Link>
      )}
    </span>
  );
}
