import { ActionIcon } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Application, Stage } from "@/api/types";
import { Kbd, Scroller, Tag } from "@/design/parts";
import { formatMoment, formatSince } from "@/design/time";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";

const WAITING_DAYS = 5;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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
  /** The guide version of new applications; cards of others say theirs. */
  guideVersionId: string;
  /** `stage` is the key of the stage that a card was dropped on. */
  onMove?: (application: Application, stage?: string) => void;
}) {
  const [dragged, setDragged] = useState<Application | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const { onMove } = props;

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
    <Scroller label={t.board}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside, each of which is a link */}
      <div className={css.board} onKeyDown={onKeyDown}>
        {columnsOf(props.stages, props.applications).map((stage) => {
          const here = props.applications.filter((each) => each.current_stage?.key === stage.key);
          return (
            <section
              key={stage.key}
              className={css.column}
              data-column={stage.key}
              data-over={over === stage.key || undefined}
              aria-label={t.column(stage.title, here.length)}
              onDragOver={(event) => {
                if (!dragged || stage.earlier || dragged.current_stage?.key === stage.key) return;
                event.preventDefault();
                event.dataTransfer.dropEffect = "move";
                setOver(stage.key);
              }}
              onDragLeave={(event) => {
                if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
              }}
              onDrop={(event) => {
                event.preventDefault();
                setOver(null);
                if (dragged && dragged.current_stage?.key !== stage.key) onMove?.(dragged, stage.key);
              }}
            >
              <h2>
                {stage.title} <span>{here.length}</span>
              </h2>
              {stage.earlier && <p className={css.earlier}>{t.earlierStage}</p>}
              {here.length === 0 && (
                <div className={css.nobody}>
                  {t.nobody}
                  {onMove && (
                    <>
                      <br />
                      {t.nobodyHint} <Kbd>M</Kbd> {t.nobodyHintEnd}
                    </>
                  )}
                </div>
              )}
              {here.map((application) => (
                <BoardCard
                  key={application.id}
                  application={application}
                  otherVersion={application.guide_version_id !== props.guideVersionId}
                  dragged={dragged?.id === application.id}
                  onMove={onMove}
                  onDrag={setDragged}
                />
              ))}
            </section>
          );
        })}
      </div>
    </Scroller>
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
        {application.candidate.name}
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
      <p>{situation(application)}</p>
      {(due > 0 || application.decision || props.otherVersion || waited > WAITING_DAYS * DAY) && (
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
          {waited > WAITING_DAYS * DAY && !open && (
            <Tag tone="warn">{formatSince(application.last_activity_at)}</Tag>
          )}
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
  if (
    application.next_interview &&
    new Date(application.next_interview.starts_at).getTime() > Date.now() - HOUR
  )
    return formatMoment(application.next_interview.starts_at);
  if (due > submitted) return t.missing(due - submitted);
  const waited = Date.now() - new Date(application.last_activity_at).getTime();
  return waited < DAY ? t.activeToday : t.waiting(formatSince(application.last_activity_at));
}
