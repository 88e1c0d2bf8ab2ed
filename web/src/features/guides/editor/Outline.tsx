import { type MouseEvent, useEffect, useState } from "react";
import { IconPlus } from "@/design/icons";
import { guideEditor as t } from "@/strings/guideEditor";
import { guides } from "@/strings/guides";
import { blank } from "../document/edits";
import type { Finding } from "../saving/GuideSession";
import { addTo } from "./Basics";
import { EntryMenu } from "./EntryMenu";
import { useEditor } from "./editor";
import { type Part, wayTo } from "./outline";
import css from "./outline.module.css";
import { useSortable } from "./sorting";

/** The parts of the guide, beside it: to go to, to put in order, to add to. */
export function Outline(props: { parts: Part[]; findings: Finding[]; onGone?: () => void }) {
  const editor = useEditor();
  const here = useHere(
    props.parts.flatMap(({ id, inside }) => [id, ...(inside ?? []).map((each) => each.id)]),
  );
  const way = new Set(wayTo(props.parts, here).map(({ id }) => id));
  const errors = props.findings.filter(({ severity }) => severity === "error");
  return (
    <nav className={css.tree} aria-label={guides.outline}>
      <Branch parts={props.parts} level={0} here={here} way={way} errors={errors} onGone={props.onGone} />
      {editor.may && (
        <button
          type="button"
          className={css.add}
          onClick={() => addTo(editor, "/stages", blank.stage(), "/title")}
        >
          <IconPlus size={14} /> {t.addStage}
        </button>
      )}
    </nav>
  );
}

function Branch(props: {
  parts: Part[];
  level: number;
  here: string | null;
  way: Set<string>;
  errors: Finding[];
  onGone: (() => void) | undefined;
}) {
  return (
    <ul>
      {props.parts.map((part) => (
        <Row key={part.id} {...props} part={part} />
      ))}
    </ul>
  );
}

function Row(props: {
  part: Part;
  level: number;
  here: string | null;
  way: Set<string>;
  errors: Finding[];
  onGone: (() => void) | undefined;
}) {
  const { part, level } = props;
  const editor = useEditor();
  const { kind = "entry", list = "", index = 0 } = part.of ?? {};
  const { row, handle } = useSortable(kind, list, index, part.title, "");
  const sorts = part.of && editor.may;
  const open = props.way.has(part.id);
  const wrong = part.pointer
    ? props.errors.filter(({ pointer }) => pointer === part.pointer || pointer.startsWith(`${part.pointer}/`))
        .length
    : 0;
  // Following the link by itself would take the focus out of the outline, away from the parts that have just unfolded.
  const go = (event: MouseEvent) => {
    event.preventDefault();
    window.history.replaceState(window.history.state, "", `#${part.id}`);
    const target = document.getElementById(part.id);
    if (target) target.scrollIntoView();
    else if (part.pointer) editor.reveal(part.pointer);
    props.onGone?.();
  };
  const Adds = { question: blank.question, attribute: blank.attribute };
  return (
    <li>
      <div
        className={css.row}
        data-level={level}
        data-open={open || undefined}
        data-sortable
        {...(sorts ? row : {})}
      >
        <a
          href={`#${part.id}`}
          aria-current={props.here === part.id ? "true" : undefined}
          onClick={go}
          {...(sorts ? handle : { draggable: false })}
        >
          <span>{part.title}</span>
          {wrong > 0 && (
            <em>
              {wrong} <span className="visually-hidden">{t.wrongHere(wrong)}</span>
            </em>
          )}
          {part.note && <small>{part.note}</small>}
        </a>
        {sorts && (
          <div className={css.menu}>
            <EntryMenu list={list} index={index} what={part.title} handle={{}} />
          </div>
        )}
      </div>
      {part.inside && open && (
        <>
          <Branch {...props} parts={part.inside} level={level + 1} />
          {part.adds && editor.may && (
            <button
              type="button"
              className={css.add}
              data-level={level + 1}
              onClick={() => {
                const at = part.adds === "question" ? part.pointer : `${part.pointer}/attributes`;
                if (part.adds && at) {
                  addTo(editor, at, Adds[part.adds](), part.adds === "question" ? "/text" : "/name");
                  props.onGone?.();
                }
              }}
            >
              <IconPlus size={14} /> {part.adds === "question" ? t.addQuestion : t.addAttribute}
            </button>
          )}
        </>
      )}
    </li>
  );
}

/** The part of the document that is at the top of the window. */
function useHere(ids: string[]): string | null {
  const [here, setHere] = useState<string | null>(null);
  const key = ids.join("\n");
  useEffect(() => {
    const elements = key.split("\n").flatMap((id) => document.getElementById(id) ?? []);
    const seen = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) seen.add(entry.target);
          else seen.delete(entry.target);
        }
        // The innermost of those that are there: a part holds the parts inside it.
        const there = elements.filter((element) => seen.has(element));
        const first = there[0];
        if (first) setHere((there.find((each) => each !== first && first.contains(each)) ?? first).id);
      },
      { rootMargin: "-8% 0px -78% 0px" },
    );
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [key]);
  return here;
}
