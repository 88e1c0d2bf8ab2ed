import { Link, useRouterState } from "@tanstack/react-router";
import type { DraftState, Phase } from "@/autosave/session";
import { IconAlert, IconCheck, IconCloudOff, IconDots, IconLogin } from "@/design/icons";
import { Tag, type Tone } from "@/design/parts";
import { kit as t } from "@/strings/kit";
import css from "./kit.module.css";
import { useNow } from "./useClock";

const LOOK: Record<Phase, [Tone, typeof IconCheck]> = {
  saved: ["good", IconCheck],
  saving: ["plain", IconDots],
  offline: ["warn", IconCloudOff],
  signed_out: ["warn", IconLogin],
  closed: ["warn", IconAlert],
  refused: ["bad", IconAlert],
};

/** Says where what was typed is now. Screen readers hear changes of kind, not the passing seconds. */
export function SaveIndicator({ state }: { state: DraftState }) {
  const now = useNow(1000, state.phase === "saved" && state.savedAt !== null);
  const here = useRouterState({ select: (router) => router.location.href });
  const [tone, Icon] = LOOK[state.phase];
  const seconds = state.savedAt === null ? null : Math.max(0, Math.round((now - state.savedAt) / 1000));
  const spoken: Record<Phase, string> = {
    saved: t.saved,
    saving: t.saving,
    offline: t.offline,
    signed_out: t.signedOut,
    closed: t.closed,
    refused: t.refused,
  };
  const words = state.phase === "saved" && seconds !== null ? t.savedAgo(seconds) : spoken[state.phase];
  return (
    <span className={css.save}>
      <span data-testid="save-state" data-phase={state.phase} aria-hidden="true">
        <Tag tone={tone}>
          <Icon size={12} /> {words}
        </Tag>
      </span>
      <span className="visually-hidden" role="status">
        {spoken[state.phase]}
      </span>
      {state.phase === "signed_out" && (
        <Link to="/sign-in" search={{ next: here }} className="small">
          {t.signInAgain}
        </Link>
      )}
    </span>
  );
}
