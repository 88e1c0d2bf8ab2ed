import { type KeyboardEvent, memo, type ReactNode, useMemo } from "react";
import type { LibraryQuestionSummary } from "@/api/types";
import { IconChevronDown, IconListSearch } from "@/design/icons";
import { Inline } from "@/design/Markdown";
import { Card, Dotted, EmptyState } from "@/design/parts";
import { common } from "@/strings/common";
import { library as t } from "@/strings/library";
import css from "./library.module.css";
import { QuestionDetail } from "./QuestionDetail";
import { type Group, groupsOf } from "./select";

interface Props {
  questions: LibraryQuestionSummary[];
  /** The competency that was chosen, which then heads them all. */
  competency?: string | undefined;
  /** The id of the one that is unfolded. */
  open: string | null;
  onOpen: (id: string | null) => void;
  /** What can be done with a question, in its row. The same function as long as it says the same: rows are many. */
  action?: (question: LibraryQuestionSummary) => ReactNode;
  /** What to know about it, above what stands beside it. */
  note?: (question: LibraryQuestionSummary) => ReactNode;
  /** In a drawer there is no room for more than one column. */
  narrow?: boolean;
}

/** Questions under their competencies. */
export function QuestionList(props: Props) {
  const groups = useMemo(
    () => groupsOf(props.questions, props.competency),
    [props.questions, props.competency],
  );
  if (groups.length === 0) {
    return (
      <Card>
        <EmptyState icon={<IconListSearch size={22} />} title={t.noneTitle} body={t.noneBody} />
      </Card>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside
    <div className={css.groups} data-narrow={props.narrow || undefined} onKeyDown={walk}>
      {groups.map((group) => (
        <section key={titleOf(group)} aria-label={titleOf(group)} className={css.group}>
          <h2>
            {titleOf(group)} <small>{group.questions.length}</small>
          </h2>
          <ul className={css.sheet}>
            {group.questions.map((question) => (
              <Row
                key={question.id}
                question={question}
                open={props.open === question.id}
                onOpen={props.onOpen}
                action={props.action}
                note={props.note}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The arrows go from question to question. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const here = event.target as HTMLElement;
  if (by === 0 || !here.matches("button[aria-expanded]")) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("button[aria-expanded]")];
  const next = rows[rows.indexOf(here) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const titleOf = ({ of }: Group): string =>
  "topic" in of ? t.candidatesAsk(t.topics[of.topic]) : of.competency;

const Row = memo(function Row(props: {
  question: LibraryQuestionSummary;
  open: boolean;
  onOpen: (id: string | null) => void;
  action: Props["action"];
  note: Props["note"];
}) {
  const { question, open } = props;
  const detail = `question-${question.id.replace("/", "-")}`;
  return (
    <li className={css.item} data-open={open || undefined} data-question={question.id}>
      <div className={css.row}>
        <button
          type="button"
          className={css.opener}
          aria-expanded={open}
          aria-controls={open ? detail : undefined}
          onClick={() => props.onOpen(open ? null : question.id)}
        >
          <span className={css.words}>
            <Inline text={question.text} />
          </span>
          <span className={css.facts}>
            <span>{t.levels[question.level]}</span>
            <span>{t.kinds[question.kind]}</span>
            <span>{question.minutes !== null && common.minutes(question.minutes)}</span>
          </span>
          <IconChevronDown size={16} />
        </button>
        {props.action?.(question)}
      </div>
      {open && (
        <div id={detail} className={css.detail}>
          {question.kind !== "candidate" && (
            <p className="small muted">
              <Dotted of={question.competencies} />
            </p>
          )}
          {props.note?.(question)}
          <QuestionDetail id={question.id} />
        </div>
      )}
    </li>
  );
});
