import { ActionIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Application, Stage } from "@/api/types";
import { IconArrowRight } from "@/design/icons";
import { Bone, Kbd, Name, Scroller, Tag, useShown } from "@/design/parts";
import { formatMoment, formatSince } from "@/design/time";
import { common, counted } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import { meetingAhead } from "./ahead";
import css from "./jobs.module.css";

/** How many cards of a column are drawn at first, and how many more each time they are asked for. */
const CARDS = 25;
const WAITING_DAYS = 5;
const DAY = 86_400_000;

interface Column {
  key: string;
  title: string;
  /** A stage of an earlier version of the guide: nobody is moved there any more. */
  earlier: boolean;
}

/**
 * One column a stage, by its key, which is the same in every version of the guide. Stages that only an earlier version
 * has follow for as long as somebody is in them.
 */
export function columnsOf(stages: Stage[], applications: Application[]): Column[] {
  const columns = stages.map(({ key, title }) => ({ key, title, earlier: false }));
  for (const { current_stage } of applications) {
    if (current_stage && !columns.some(({ key }) => key === current_stage.key)) {
      columns.push({ key: current_stage.key, title: current_stage.title, earlier: true });
    }
  }
  return columns;
}

/** The pipeline by stage. Cards are dragged with the pointer, or moved with M from the keyboard. */
export function Board(props: {
  stages: Stage[];
  applications: Application[];
  /** Whether all of them are here; until then the newest are, and no column says how many it holds. */
  whole: boolean;
  /** The guide version of new applications; cards of others say theirs. */
  guideVersionId: string;
  /** `stage` is the key of the stage that a card was dropped on. */
  onMove?: (application: Application, stage?: string) => void;
}) {
  const [dragged, setDragged] = useState<Application | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const { onMove } = props;
  const columns = useMemo(() => {
    const all = columnsOf(props.stages, props.applications).map((column) => ({
      ...column,
      applications: [] as Application[],
    }));
    const byKey = new Map(all.map((column) => [column.key, column.applications]));
    for (const each of props.applications) byKey.get(each.current_stage?.key ?? "")?.push(each);
    return all;
  }, [props.stages, props.applications]);

  // A card that was moved is drawn anew in its column: whoever moved it from the keyboard stays on it.
  const board = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const card = focused.current?.closest<HTMLElement>("[data-card]");
    if (!card || card.isConnected || document.activeElement !== document.body) return;
    board.current?.querySelector<HTMLElement>(`[data-card="${card.dataset.card}"] a`)?.focus();
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
    if (!card || event.metaKey || event.ctrlKey || event.altKey) return;
    const application = props.applications.find(({ id }) => id === card.dataset.card);
    if (event.key.toLowerCase() === "m" && application && onMove) {
      event.preventDefault();
      onMove(application);
      return;
    }
    const column = card.closest("[data-column]");
    const columns = [...(column?.parentElement?.children ?? [])];
    const cardsOf = (element: Element | undefined) => [
      ...(element?.querySelectorAll<HTMLElement>("[data-card]") ?? []),
    ];
    const here = cardsOf(column ?? undefined);
    const row = here.indexOf(card);
    let to: HTMLElement | undefined;
    if (event.key === "ArrowDown") to = here[row + 1];
    if (event.key === "ArrowUp") to = here[row - 1];
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const by = event.key === "ArrowRight" ? 1 : -1;
      for (let at = columns.indexOf(column as Element) + by; columns[at] && !to; at += by) {
        const cards = cardsOf(columns[at]);
        to = cards[Math.min(row, cards.length - 1)];
      }
    }
    if (to) {
      event.preventDefault();
      to.querySelector("a")?.focus();
    }
  };

  return (
    <div className={css.boardFrame}>
      <Scroller label={t.board}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside, each of which is a link */}
        <div
          className={css.board}
          ref={board}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => {
            focused.current = target;
          }}
        >
          {columns.map((column) => (
            <BoardColumn
              key={column.key}
              column={column}
              applications={column.applications}
              whole={props.whole}
              anybody={props.applications.length > 0}
              guideVersionId={props.guideVersionId}
              dragged={dragged}
              over={over === column.key}
              onOver={setOver}
              onDrag={setDragged}
              onMove={onMove}
            />
          ))}
        </div>
      </Scroller>
    </div>
  );
}

/** One stage. A column of hundreds begins with those to whom something happened last. */
function BoardColumn(props: {
  column: Column;
  applications: Application[];
  whole: boolean;
  /** Whether any column has a card that could be moved. */
  anybody: boolean;
  guideVersionId: string;
  dragged: Application | null;
  over: boolean;
  onOver: (stage: string | null) => void;
  onDrag: (application: Application | null) => void;
  onMove: ((application: Application, stage?: string) => void) | undefined;
}) {
  const { column, applications, dragged, onMove } = props;
  const { shown, more } = useShown(applications, CARDS);
  const takes = dragged !== null && !column.earlier && dragged.current_stage?.key !== column.key;
  return (
    <section
      className={css.column}
      data-column={column.key}
      data-over={props.over || undefined}
      aria-label={props.whole ? t.column(column.title, applications.length) : column.title}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        props.onOver(column.key);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) props.onOver(null);
      }}
      onDrop={(event) => {
        event.preventDefault();
        props.onOver(null);
        if (takes) onMove?.(dragged, column.key);
      }}
    >
      <h2>
        <span className={css.stageTitle} title={column.title}>
          {column.title}
        </span>{" "}
        {props.whole ? <span>{counted(applications.length)}</span> : <Bone width="20px" />}
      </h2>
      {column.earlier && <p className={css.earlier}>{t.earlierStage}</p>}
      {props.whole && applications.length === 0 && (
        <div className={css.nobody}>
          {t.nobody}
          {onMove && props.anybody && (
            <span className="wide">
              {t.nobodyHint} <Kbd>M</Kbd> {t.nobodyHintEnd}
            </span>
          )}
        </div>
      )}
      {shown.map((application) => (
        <BoardCard
          key={application.id}
          application={application}
          otherVersion={application.guide_version_id !== props.guideVersionId}
          dragged={dragged?.id === application.id}
          onMove={onMove}
          onDrag={props.onDrag}
        />
      ))}
      {props.whole && more}
    </section>
  );
}

function BoardCard(props: {
  application: Application;
  otherVersion: boolean;
  dragged: boolean;
  onMove: ((application: Application) => void) | undefined;
  onDrag: (application: Application | null) => void;
}) {
  const { application } = props;
  const { due, submitted } = application.scorecards;
  const complete = due > 0 && submitted >= due;
  const open = application.debrief !== null && application.debrief.phase !== "closed";
  const waited = Date.now() - new Date(application.last_activity_at).getTime();
  const late = waited > WAITING_DAYS * DAY && !open;
  return (
    <article
      className={css.card}
      data-card={application.id}
      data-ready={open || undefined}
      data-dragged={props.dragged || undefined}
      draggable={props.onMove !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", application.candidate.name);
        props.onDrag(application);
      }}
      onDragEnd={() => props.onDrag(null)}
    >
      <Link to="/applications/$applicationId" params={{ applicationId: application.id }} draggable={false}>
        <Name>{application.candidate.name}</Name>
      </Link>
      {props.onMove && (
        <ActionIcon
          className={css.cardMove}
          size={24}
          aria-label={t.move(application.candidate.name)}
          onClick={() => props.onMove?.(application)}
        >
          <IconArrowRight size={15} />
        </ActionIcon>
      )}
      <p data-late={late || undefined}>{situation(application)}</p>
      {(due > 0 || application.decision || props.otherVersion) && (
        <footer>
          {props.otherVersion && (
            <Tag title={t.otherVersionTitle(application.guide.number)}>
              {t.byVersion(application.guide.number)}
            </Tag>
          )}
          {application.decision ? (
            <Tag tone="gold">
              {t.decidedTag(common.outcomes[application.decision.outcome] ?? application.decision.outcome)}
            </Tag>
          ) : due > 0 ? (
            <Tag tone={complete ? "gold" : "plain"}>{t.someIn(submitted, due)}</Tag>
          ) : null}
        </footer>
      )}
    </article>
  );
}

/** The one line that says where things stand. */
export function situation(application: Application): string {
  const { due, submitted } = application.scorecards;
  if (application.status !== "active") return common.status[application.status] ?? application.status;
  if (application.debrief && application.debrief.phase !== "closed") return t.debriefReady;
  const ahead = meetingAhead(application);
  if (ahead) return formatMoment(ahead);
  if (due > submitted) return t.missing(due - submitted);
  const waited = Date.now() - new Date(application.last_activity_at).getTime();
  return waited < DAY ? t.activeToday : t.waiting(formatSince(application.last_activity_at));
}
