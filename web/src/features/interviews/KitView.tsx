import { Button } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { Kit } from "@/api/types";
import { path } from "@/autosave/fields";
import type { DraftSession, DraftState } from "@/autosave/session";
import { isTyping, useActions } from "@/design/actions";
import { Mark } from "@/design/Brand";
import { IconCloudOff, IconPlay } from "@/design/icons";
import { Dotted, Tabs, Tag } from "@/design/parts";
import { formatTimer } from "@/design/time";
import { AmendDialog } from "@/features/scorecards/LazyAmendDialog";
import { usePalette } from "@/features/shell/usePalette";
import { common } from "@/strings/common";
import { kit as t } from "@/strings/kit";
import { shell } from "@/strings/shell";
import { Agenda } from "./Agenda";
import { conflictAt } from "./Conflicts";
import { KitIntro } from "./KitIntro";
import css from "./kit.module.css";
import { QuestionCard } from "./QuestionCard";
import { SaveIndicator } from "./SaveIndicator";
import { ScorecardPanel } from "./ScorecardPanel";
import { useClock, useNow } from "./useClock";
import { type Where, whereKey } from "./useKit";
import { useSubmitting } from "./useSubmitting";

const KeysDialog = lazy(() =>
  import("@/features/shell/KeysDialog").then((module) => ({ default: module.KeysDialog })),
);

/** Where one goes from a kit; what is written here is kept. */
const PAGES = [
  { to: "/", title: shell.home },
  { to: "/jobs", title: shell.jobs },
  { to: "/candidates", title: shell.candidates },
  { to: "/guides", title: shell.guides },
];

export function KitView(props: {
  where: Where;
  kit: Kit;
  fromDevice: boolean;
  session: DraftSession | null;
  state: DraftState | null;
}) {
  const { kit, session, state } = props;
  const { stage } = kit;
  const navigate = useNavigate();
  const phone = useMediaQuery("(max-width: 860px)") ?? false;
  const [tab, setTab] = useState<"questions" | "scorecard">(
    stage.questions.length > 0 ? "questions" : "scorecard",
  );
  const [open, setOpen] = useState<string | null>(stage.questions[0]?.id ?? null);
  const [chosen, setActive] = useState<string | null>(null);
  const [keysOpen, keyList] = useDisclosure(false);
  const [amending, amend] = useDisclosure(false);
  const clock = useClock(whereKey(props.where), kit.interview);
  const now = useNow(1000, clock.started !== null);
  // The clock may have been started a moment after `now` was read.
  const elapsed = clock.started === null ? null : Math.max(0, now - clock.started);
  const started = useRef<number | null>(clock.started);
  started.current = clock.started;

  const editable = state?.scorecard.status === "draft" && state.phase !== "closed";
  // A review has no meeting to keep the time of, and what is submitted is over.
  const timed = kit.interview !== null && (editable || session === null);
  const ratings = state?.scorecard.ratings;
  const rated = stage.attributes.filter(({ id }) => (ratings?.[id]?.rating ?? null) !== null).length;
  // Until one is picked, the first that is not rated yet is the one to look at.
  const active =
    chosen ?? stage.attributes.find(({ id }) => (ratings?.[id]?.rating ?? null) === null)?.id ?? null;

  useEffect(() => {
    document.title = `${kit.candidate.name}, ${stage.title} · ${common.product}`;
  }, [kit.candidate.name, stage.title]);

  const showQuestion = useCallback((id: string) => {
    setOpen(id);
    requestAnimationFrame(() => {
      const card = document.getElementById(`card-${id}`);
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    });
  }, []);
  const step = (by: number) => {
    const at = stage.questions.findIndex(({ id }) => id === open);
    const next = stage.questions[Math.max(0, Math.min(stage.questions.length - 1, at + by))];
    if (next) showQuestion(next.id);
  };
  const submitting = useSubmitting(kit, session, state, (to) => {
    setTab("scorecard");
    if (to.attribute) setActive(to.attribute);
  });

  useActions([
    { shortcut: "nextQuestion", run: () => step(1) },
    { shortcut: "previousQuestion", run: () => step(-1) },
    {
      shortcut: "note",
      run: () => document.querySelector<HTMLElement>(`#card-${CSS.escape(open ?? "")} textarea`)?.focus(),
    },
    {
      shortcut: "scorecard",
      run: () =>
        submitting.jump({ attribute: active ?? stage.attributes[0]?.id ?? null, code: "rating_missing" }),
    },
    { shortcut: "submit", run: () => void submitting.submit() },
    { shortcut: "keys", run: keyList.open },
  ]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && isTyping(event.target)) {
        const card = (event.target as HTMLElement).closest<HTMLElement>("article, section");
        (event.target as HTMLElement).blur();
        card?.focus({ preventScroll: true });
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const { palette } = usePalette(PAGES);
  const leave = () => void navigate({ to: "/" });

  return (
    <div className={css.page}>
      <header className={css.top}>
        <Link to="/" className={css.home} aria-label={shell.home}>
          <Mark />
        </Link>
        <h1>{stage.title}</h1>
        <span className={css.about}>
          <Dotted of={[kit.candidate.name, kit.job.title, kit.job.requisition_id]} />
        </span>
        {!phone && <Tag>{t.guideVersion("guide", kit.guide.number)}</Tag>}
        <span className={css.status}>
          {props.fromDevice && (
            <Tag tone="warn" title={t.offlineCopy}>
              <IconCloudOff size={12} /> {phone ? "" : t.offlineCopy}
            </Tag>
          )}
          {state && editable && <SaveIndicator state={state} />}
          {!timed ? null : elapsed === null ? (
            <Button size="xs" leftSection={<IconPlay size={13} />} onClick={clock.start}>
              {t.startClock}
            </Button>
          ) : (
            <span className={css.timer} role="timer" aria-label={t.elapsed}>
              {formatTimer(elapsed)}{" "}
              {stage.minutes ? <span className="muted">/ {stage.minutes}:00</span> : null}
            </span>
          )}
        </span>
      </header>
      {phone && (
        <section className={css.mobileTabs} aria-label={t.tabs}>
          <Tabs
            label={t.tabs}
            value={tab}
            tabs={[
              { key: "questions", title: stage.questions.length > 0 ? t.questionsTab : t.briefTab },
              { key: "scorecard", title: t.scorecardTab(rated, stage.attributes.length) },
            ]}
            onChange={setTab}
          />
        </section>
      )}
      <main id="content" className={css.kit} data-tab={tab}>
        <section className={css.left} aria-label={t.questions} id="panel-questions">
          <h2 className="visually-hidden">{t.questions}</h2>
          <Agenda
            agenda={stage.agenda}
            label={kit.interview ? t.agenda : t.candidateTime}
            shownLabel={kit.interview === null}
            elapsedMinutes={!timed || elapsed === null ? null : elapsed / 60_000}
          />
          <KitIntro kit={kit} where={props.where} />
          {stage.questions.map((question, index) => (
            <QuestionCard
              key={question.id}
              question={question}
              number={index + 1}
              open={open === question.id}
              asking={timed && elapsed !== null}
              note={state?.scorecard.question_notes[question.id]}
              session={session}
              editable={editable}
              conflict={conflictAt(state?.conflicts ?? [], path.questionText(question.id))}
              started={started}
              onOpen={showQuestion}
            />
          ))}
        </section>
        <aside className={css.right} aria-label={t.scorecard} id="panel-scorecard">
          <ScorecardPanel
            kit={kit}
            session={session}
            state={state}
            submitting={submitting}
            active={editable ? active : null}
            compact={phone}
            onActive={setActive}
            onLater={leave}
            onAmend={amend.open}
            onDone={() =>
              void navigate({
                to: "/applications/$applicationId",
                params: { applicationId: kit.application_id },
              })
            }
          />
        </aside>
      </main>
      {palette}
      {keysOpen && (
        <Suspense fallback={null}>
          <KeysDialog onClose={keyList.close} />
        </Suspense>
      )}
      {amending && state && (
        <AmendDialog
          scorecard={state.scorecard}
          attributes={stage.attributes}
          onClose={amend.close}
          onDone={(value, etag) => session?.receive(value, etag)}
        />
      )}
    </div>
  );
}
