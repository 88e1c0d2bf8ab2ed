import { Button } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { client, unwrapWithTag } from "@/api/client";
import { keys } from "@/api/keys";
import { explain, isStatus, type Problem, Unreachable } from "@/api/problem";
import type { Kit, Scorecard } from "@/api/types";
import { path } from "@/autosave/fields";
import type { DraftSession, DraftState } from "@/autosave/session";
import { isTyping, useActions } from "@/design/actions";
import { Mark } from "@/design/Brand";
import { IconCheck, IconCloudOff, IconPlay } from "@/design/icons";
import { Dotted, Kbd, MOD, Notice, Tabs, Tag } from "@/design/parts";
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
import { type Missing, ScorecardForm } from "./ScorecardForm";
import { useClock, useNow } from "./useClock";
import { type Where, whereKey } from "./useKit";

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
  const queries = useQueryClient();
  const phone = useMediaQuery("(max-width: 860px)") ?? false;
  const [tab, setTab] = useState<"questions" | "scorecard">(
    stage.questions.length > 0 ? "questions" : "scorecard",
  );
  const [open, setOpen] = useState<string | null>(stage.questions[0]?.id ?? null);
  const [chosen, setActive] = useState<string | null>(null);
  const [missing, setMissing] = useState<Missing[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [submitting, setSubmitting] = useState(false);
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
  const unrecommended =
    stage.recommendation.length > 0 && (state?.scorecard.overall_recommendation ?? null) === null;
  // Until one is picked, the first that is not rated yet is the one to look at.
  const active =
    chosen ?? stage.attributes.find(({ id }) => (ratings?.[id]?.rating ?? null) === null)?.id ?? null;

  useEffect(() => {
    document.title = `${kit.candidate.name}, ${stage.title} · ${common.product}`;
  }, [kit.candidate.name, stage.title]);

  // What was missing is ticked off as it is filled in.
  const still = useMemo(
    () => missing.filter((each) => state && stillMissing(each, state.scorecard)),
    [missing, state],
  );

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
  const jump = (to: Missing) => {
    setTab("scorecard");
    if (to.attribute) setActive(to.attribute);
    requestAnimationFrame(() => {
      const target = document.getElementById(to.attribute ? `attribute-${to.attribute}` : "recommendation");
      const field =
        to.code === "evidence_missing"
          ? target?.querySelector<HTMLElement>("textarea")
          : target?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]');
      field?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: "start", behavior: "smooth" });
    });
  };

  const submit = async () => {
    if (!session || !editable || submitting) return;
    setSubmitting(true);
    setRefusal(null);
    try {
      if (!(await session.flush())) {
        const { phase } = session.snapshot();
        setRefusal(
          phase === "offline" || phase === "signed_out" || phase === "saving" ? t.offlineSubmit : t.refused,
        );
        return;
      }
      const { value, etag } = await unwrapWithTag<Scorecard>(
        client.POST("/scorecards/{id}/submit", {
          params: { path: { id: session.snapshot().scorecard.id } },
          body: {},
        }),
      );
      session.receive(value, etag);
      setMissing([]);
      void queries.invalidateQueries({ queryKey: keys.home });
      void queries.invalidateQueries({ queryKey: keys.application(kit.application_id) });
    } catch (error) {
      if (isStatus(error, 422)) {
        const list = missingFrom(error);
        setMissing(list);
        if (list[0]) {
          setRefusal(t.stillMissing(list.length));
          jump(list[0]);
        } else setRefusal(explain(error));
      } else {
        setRefusal(error instanceof Unreachable ? t.offlineSubmit : explain(error));
      }
    } finally {
      setSubmitting(false);
    }
  };

  useActions([
    { shortcut: "nextQuestion", run: () => step(1) },
    { shortcut: "previousQuestion", run: () => step(-1) },
    {
      shortcut: "note",
      run: () => document.querySelector<HTMLElement>(`#card-${CSS.escape(open ?? "")} textarea`)?.focus(),
    },
    {
      shortcut: "scorecard",
      run: () => jump({ attribute: active ?? stage.attributes[0]?.id ?? null, code: "rating_missing" }),
    },
    { shortcut: "submit", run: () => void submit() },
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
  const name = (attribute: string) => stage.attributes.find(({ id }) => id === attribute)?.name ?? attribute;
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
          <div className={css.form}>
            {session && state ? (
              <>
                <Troubles state={state} session={session} name={name} />
                {still.length > 0 && (
                  <div className={css.missing}>
                    <Notice tone="bad" role="alert">
                      <b>{t.missingTitle}</b>
                      <ul>
                        {still.map((each) => (
                          <li key={`${each.attribute}${each.code}`}>
                            <button type="button" onClick={() => jump(each)}>
                              {each.attribute
                                ? `${name(each.attribute)}: ${t.missing[each.code] ?? each.code}`
                                : (t.missing[each.code] ?? each.code)}
                            </button>
                          </li>
                        ))}
                      </ul>
                    </Notice>
                  </div>
                )}
                <ScorecardForm
                  kit={kit}
                  state={state}
                  session={session}
                  editable={editable}
                  active={editable ? active : null}
                  missing={still}
                  onActive={setActive}
                />
              </>
            ) : (
              <Notice>{t.readOnly}</Notice>
            )}
          </div>
          {session && state && (
            <footer className={css.foot}>
              {editable ? (
                <>
                  <span className="small muted">
                    {t.rated(rated, stage.attributes.length, unrecommended)}
                  </span>
                  {refusal && (
                    <span className={css.error} role="alert">
                      {refusal}
                    </span>
                  )}
                  <Button variant="subtle" className="right" onClick={leave}>
                    {t.finishLater}
                  </Button>
                  <Button
                    variant="filled"
                    loading={submitting}
                    onClick={() => void submit()}
                    rightSection={phone ? undefined : <Kbd>{MOD}↵</Kbd>}
                  >
                    {t.submit}
                  </Button>
                </>
              ) : (
                <>
                  <span className={css.done}>
                    <IconCheck size={15} /> {t.submitted}
                  </span>
                  <Button variant="subtle" className="right" onClick={amend.open}>
                    {t.amend}
                  </Button>
                  <Button
                    variant="filled"
                    onClick={() =>
                      void navigate({
                        to: "/applications/$applicationId",
                        params: { applicationId: kit.application_id },
                      })
                    }
                  >
                    {t.toApplication}
                  </Button>
                </>
              )}
            </footer>
          )}
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

/** What the server would not take, or what came too late: shown, kept, and let go only by hand. */
function Troubles(props: { state: DraftState; session: DraftSession; name: (attribute: string) => string }) {
  const { state, session } = props;
  if (state.phase === "closed") {
    return (
      <div className={css.missing}>
        <Notice tone="warn" role="alert">
          <b>{t.closed}</b>
          <p>{t.closedBody}</p>
          {state.pending.map((at) => (
            <div key={at} className="row top-2">
              <span className="prose">{String(readShown(state, at))}</span>
              <Button size="xs" className="right" onClick={() => session.discard(at)}>
                {t.discard}
              </Button>
            </div>
          ))}
        </Notice>
      </div>
    );
  }
  return (
    <>
      {!state.lasting && (
        <div className={css.missing}>
          <Notice tone="warn" role="alert">
            {t.notLasting}
          </Notice>
        </div>
      )}
      {state.refused.map((each) => (
        <div key={each.path} className={css.missing}>
          <Notice tone="bad" role="alert">
            {t.refusedBody(each.message)}
          </Notice>
        </div>
      ))}
    </>
  );
}

function readShown(state: DraftState, at: string): unknown {
  return at
    .split("/")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], state.scorecard);
}

function missingFrom(problem: Problem): Missing[] {
  return problem.errors.flatMap(({ pointer, code }): Missing[] => {
    const attribute = /^\/ratings\/([^/]+)/.exec(pointer)?.[1];
    if (attribute) return [{ attribute: attribute.replaceAll("~1", "/").replaceAll("~0", "~"), code }];
    return code === "recommendation_missing" || pointer === "/overall_recommendation"
      ? [{ attribute: null, code: "recommendation_missing" }]
      : [];
  });
}

function stillMissing(each: Missing, scorecard: Scorecard): boolean {
  if (each.attribute === null) return scorecard.overall_recommendation === null;
  const rating = scorecard.ratings[each.attribute];
  if (each.code === "rating_missing") return (rating?.rating ?? null) === null;
  return Boolean(rating?.rating) && !rating?.note.trim() && !rating?.evidence?.length;
}
