import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { guideEditor as t } from "@/strings/guideEditor";
import type { Conflict } from "../document/merge";
import { compareWords } from "../document/words";
import { Words } from "../history/Words";
import { useEditor } from "./editor";
import { Grown } from "./Fields";
import css from "./merge.module.css";

/** Two people have changed one field. Both versions stand side by side until somebody says which it is to be. */
export function MergeView({ conflict, what }: { conflict: Conflict; what: string }) {
  const editor = useEditor();
  const [own, setOwn] = useState<string | null>(null);
  const id = useId();
  const choose = (value: unknown) => {
    editor.session?.resolve(conflict, value);
    editor.announce(t.settled(what));
  };
  const before = asText(conflict.base);
  return (
    <section className={css.merge} aria-label={t.twoVersions(what)}>
      <b className={css.head}>{t.twoVersionsTitle}</b>
      <div className={css.sides}>
        {(["mine", "theirs"] as const).map((side) => (
          <div key={side} className={css.side}>
            <span className={css.whose}>{t[side]}</span>
            <div className={css.words}>
              <Words pieces={compareWords(before, asText(conflict[side]))} />
            </div>
            <Button size="xs" onClick={() => choose(conflict[side])}>
              {side === "mine" ? t.keepMine : t.useTheirs}
            </Button>
          </div>
        ))}
      </div>
      <details className={css.before}>
        <summary>{t.before}</summary>
        <p className="prose">{before || "–"}</p>
      </details>
      {own !== null && (
        <div className={css.own}>
          <label htmlFor={id}>{t.inOwnWords}</label>
          <Grown id={id} value={own} line={false} onChange={setOwn} />
        </div>
      )}
      <div className="row tight">
        {own === null ? (
          <>
            {typeof conflict.mine !== "number" && (
              <Button size="xs" variant="filled" onClick={() => choose(conflict.both)}>
                {t.keepBoth}
              </Button>
            )}
            <Button size="xs" variant="subtle" onClick={() => setOwn(asText(conflict.both))}>
              {t.writeAnew}
            </Button>
          </>
        ) : (
          <Button size="xs" variant="filled" onClick={() => choose(asValue(own, conflict.mine))}>
            {t.useThis}
          </Button>
        )}
      </div>
    </section>
  );
}

const asText = (value: unknown): string =>
  Array.isArray(value)
    ? value.join("\n")
    : value === null || value === undefined
      ? ""
      : typeof value === "object"
        ? JSON.stringify(value, null, 2)
        : String(value);

/** The words that were written, as the kind of value that the field holds. */
function asValue(text: string, like: unknown): unknown {
  if (Array.isArray(like)) return text.split("\n").filter((line) => line.trim() !== "");
  if (typeof like === "number") return Number.parseInt(text, 10) || null;
  return text;
}
