import { Button } from "@mantine/core";
import { isText, type Path, type Value } from "@/autosave/fields";
import type { Conflict, DraftSession } from "@/autosave/session";
import { kit as t } from "@/strings/kit";
import css from "./kit.module.css";

const show = (value: Value): string => (value === null || value === "" ? "–" : String(value));

/** Two versions of one field: both are shown, and the person says which one stands, or keeps both. */
export function ConflictNotice(props: {
  conflict: Conflict | undefined;
  session: DraftSession;
  what: string;
}) {
  const { conflict, session } = props;
  if (!conflict) return null;
  const settle = (choice: "mine" | "theirs" | "both") => session.resolve(conflict.path, choice);
  return (
    <section className={css.conflict} aria-label={t.conflictsOn(props.what)}>
      <b>{t.conflictTitle}</b>
      <blockquote>
        <span className="muted">{t.theirs}:</span> {show(conflict.theirs)}
      </blockquote>
      <blockquote>
        <span className="muted">{t.mine}:</span> {show(conflict.mine)}
      </blockquote>
      <div className="row tight">
        {isText(conflict.path) && (
          <Button size="xs" variant="filled" onClick={() => settle("both")}>
            {t.keepBoth}
          </Button>
        )}
        <Button size="xs" onClick={() => settle("mine")}>
          {t.keepMine}
        </Button>
        <Button size="xs" onClick={() => settle("theirs")}>
          {t.useTheirs}
        </Button>
      </div>
    </section>
  );
}

export const conflictAt = (conflicts: Conflict[], at: Path) =>
  conflicts.find((conflict) => conflict.path === at);
