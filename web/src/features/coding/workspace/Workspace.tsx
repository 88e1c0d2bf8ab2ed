import { type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Mark } from "@/design/Brand";
import { IconCloudOff } from "@/design/icons";
import { Markdown } from "@/design/Markdown";
import { Notice } from "@/design/Marks";
import { TabPanel, Tabs } from "@/design/Page";
import { assessment as t } from "@/strings/assessment";
import { coding } from "@/strings/coding";
import { DraftKeeper, type DraftTransport, type KeeperState } from "../drafts/keeper";
import { localStore } from "../drafts/local";
import { CodeField } from "../editor/CodeField";
import { languageOf } from "../editor/languages";
import { Output } from "../results/Output";
import { RunView } from "../runs/RunView";
import { type RunApi, type Running, useRun } from "../runs/useRun";
import { caughtUp, type Together, useTogether } from "../together/useTogether";
import type { CodeRun, LanguageChoice, ShownTest } from "../types";
import { type Heard, toldAt, useLeft, written } from "./clock";
import { HandIn } from "./HandIn";
import css from "./workspace.module.css";

export interface Task {
  id: string;
  title: string;
  statement: string;
  endsAt: string | null;
  heard: Heard;
  languages: LanguageChoice[];
  starters: Record<string, string>;
  tests: ShownTest[];
  hiddenTests: number;
  drafts: Record<string, { source: string; sequence: number }>;
  language: string | null;
  lastRun: CodeRun | null;
}
export interface WorkspaceApi extends RunApi, DraftTransport {
  /** How to follow what somebody else does in the same exercise, where it is done together. */
  together?: Together | undefined;
  submit(what: { language: string; source: string }): Promise<void>;
}

type Part = "task" | "code" | "results";

/** Where somebody works on an exercise: the task, the program, and what became of it. */
export function Workspace(props: {
  task: Task;
  api: WorkspaceApi;
  /** Where the way out leads, for somebody who has one. */
  back?: ReactNode;
  /** What else to know while working on it. */
  note?: string | undefined;
  /** It was handed in, or its time is up: there is something new to know of it. */
  onOver: () => void;
}) {
  const { task, api } = props;
  const keeper = useKeeper(task, api);
  const draft = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const running = useRun(api, task.lastRun);
  const left = useLeft(task.endsAt, task.heard);
  const [part, setPart] = useState<Part>("task");
  const [asking, setAsking] = useState(false);
  const over = left === 0;
  const source = draft.sources[draft.language] ?? "";
  useOver(over, keeper, props.onOver);
  const { onOver } = props;
  const other = useTogether(api.together, keeper, running, onOver);
  const closed = draft.phase === "closed";
  useEffect(() => {
    // The server takes no more while this page believes otherwise: it knows something that the page does not.
    if (closed) onOver();
  }, [closed, onOver]);

  const language = task.languages.find(({ id }) => id === draft.language);
  const run = useCallback(
    (stdin: string | null) => {
      setPart("results");
      const { language: chosen, sources } = keeper.snapshot();
      running.start({ language: chosen, source: sources[chosen] ?? "", stdin });
    },
    [keeper, running.start],
  );
  const submit = async () => {
    // What the other side wrote last is handed in as well.
    if (api.together) await caughtUp(api.together, keeper);
    const { language: chosen, sources } = keeper.snapshot();
    await api.submit({ language: chosen, source: sources[chosen] ?? "" });
    keeper.done();
    props.onOver();
  };

  return (
    <div className={css.workspace}>
      <header className={css.bar}>
        {props.back ?? <Mark size={21} />}
        <h1>{task.title}</h1>
        {left !== null && <TimeLeft left={left} />}
        {api.together && (
          <span className={css.other} role="status">
            {other}
          </span>
        )}
        <SaveState draft={draft} />
        <button
          type="button"
          className={css.handIn}
          disabled={over || closed}
          onClick={() => setAsking(true)}
        >
          {t.handIn}
        </button>
      </header>
      <Banners draft={draft} over={over} language={language} keeper={keeper} />
      <nav className={css.switch} aria-label={t.parts.label}>
        {(["task", "code", "results"] as const).map((each) => (
          <button key={each} type="button" aria-pressed={part === each} onClick={() => setPart(each)}>
            {t.parts[each]}
          </button>
        ))}
      </nav>
      <main className={css.parts} data-shown={part}>
        <section className={css.task} aria-label={t.parts.task}>
          <h2 className="visually-hidden">{t.parts.task}</h2>
          {props.note && <Notice>{props.note}</Notice>}
          <Markdown text={task.statement} />
          <Examples tests={task.tests} hidden={task.hiddenTests} />
        </section>
        <section className={css.code} aria-label={t.parts.code}>
          <CodeBar
            task={task}
            draft={draft}
            keeper={keeper}
            locked={over || closed}
            running={running}
            onRun={() => run(null)}
          />
          <CodeField
            label={t.codeLabel(language?.name ?? draft.language)}
            language={draft.language}
            docKey={draft.language}
            value={source}
            shared={api.together !== undefined}
            readOnly={over || closed}
            onChange={(value) => keeper.edit(draft.language, value)}
            onRun={() => !over && run(null)}
          />
        </section>
        <section className={css.results} aria-label={t.parts.results}>
          <Outcomes
            tests={task.tests}
            hidden={task.hiddenTests}
            running={running}
            disabled={over || closed || language?.available === false}
            onRun={run}
          />
        </section>
      </main>
      {asking && (
        <HandIn
          hidden={task.hiddenTests}
          blank={source.trim() === "" || source === task.starters[draft.language]}
          unrun={running.run === null}
          onSubmit={submit}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** The keeper of what is written, for as long as the page is open; it wakes with the network and with the page. */
function useKeeper(task: Task, api: WorkspaceApi): DraftKeeper {
  const latest = useRef(api);
  latest.current = api;
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        language:
          task.language ??
          task.languages.find(({ available }) => available)?.id ??
          task.languages[0]?.id ??
          "",
        starters: Object.fromEntries(task.languages.map(({ id }) => [id, task.starters[id] ?? ""])),
        drafts: task.drafts,
        store: localStore(task.id),
        transport: { put: (draft, lastChance) => latest.current.put(draft, lastChance) },
        shared: api.together !== undefined,
      }),
  );
  useEffect(() => {
    const wake = () => keeper.wake();
    const leave = () => void keeper.flush(true);
    const seen = () => (document.visibilityState === "hidden" ? leave() : wake());
    addEventListener("online", wake);
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", seen);
    return () => {
      removeEventListener("online", wake);
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [keeper]);
  // Fetched while there is a network: it may be gone when somebody changes the language.
  useEffect(() => {
    for (const { id } of task.languages) void languageOf(id);
  }, [task.languages]);
  return keeper;
}

/** When the time is up: what is written goes out, and the page asks until the server has handed it in. */
function useOver(over: boolean, keeper: DraftKeeper, onOver: () => void): void {
  useEffect(() => {
    if (!over) return;
    void keeper.flush();
    const timer = setInterval(() => {
      keeper.wake();
      onOver();
    }, 2_000);
    return () => clearInterval(timer);
  }, [over, keeper, onOver]);
}

/** What is left, quietly; near the end by the second. */
function TimeLeft({ left }: { left: number }) {
  const { minutes, seconds } = written(left);
  const told = toldAt(left);
  return (
    <>
      <span className={css.time} data-close={seconds !== null || undefined}>
        {seconds === null ? t.minutesLeft(minutes) : t.secondsLeft(minutes, seconds)}
      </span>
      <span className="visually-hidden" role="status">
        {told === null || left === 0 ? "" : t.told(told)}
      </span>
    </>
  );
}

function SaveState({ draft }: { draft: KeeperState }) {
  return (
    <span className={css.saved} data-phase={draft.phase} role="status">
      {draft.phase === "offline" && <IconCloudOff size={14} />}
      {t.phases[draft.phase]}
    </span>
  );
}

function Banners(props: {
  draft: KeeperState;
  over: boolean;
  language: LanguageChoice | undefined;
  keeper: DraftKeeper;
}) {
  const { draft, over, keeper } = props;
  const away = draft.phase === "offline";
  const some = over || away || draft.phase === "refused" || draft.phase === "elsewhere" || !draft.lasting;
  if (!some && props.language?.available !== false) return null;
  return (
    <div className={css.banners}>
      {over && (
        <Notice tone="gold" role="alert">
          <b>{t.overTitle}</b> {away ? t.overAway : t.overBody}
        </Notice>
      )}
      {away && !over && (
        <Notice tone="warn" role="alert" icon={<IconCloudOff />}>
          <b>{t.awayTitle}</b> {draft.lasting ? t.awayBody : t.awayNotLasting}
        </Notice>
      )}
      {!away && !draft.lasting && <Notice tone="warn">{t.notLasting}</Notice>}
      {draft.phase === "refused" && (
        <Notice tone="bad" role="alert">
          <b>{t.refusedTitle}</b> {draft.message}
        </Notice>
      )}
      {draft.theirs && (
        <Notice tone="gold" role="alert">
          <b>{t.elsewhereTitle}</b> {t.elsewhereBody}
          <Output label={t.elsewhereText} text={draft.theirs.source} empty={coding.nothing} />
          <span className={css.choices}>
            <button type="button" className={css.button} onClick={() => keeper.settle("mine")}>
              {t.keepMine}
            </button>
            <button type="button" className={css.button} onClick={() => keeper.settle("theirs")}>
              {t.takeTheirs}
            </button>
          </span>
        </Notice>
      )}
      {props.language?.available === false && <Notice tone="warn">{t.cannotRun(props.language.name)}</Notice>}
    </div>
  );
}

function CodeBar(props: {
  task: Task;
  draft: KeeperState;
  keeper: DraftKeeper;
  locked: boolean;
  running: Running;
  onRun: () => void;
}) {
  const { task, draft, keeper, running } = props;
  const [before, setBefore] = useState<{ language: string; source: string } | null>(null);
  const source = draft.sources[draft.language] ?? "";
  const starter = task.starters[draft.language] ?? "";
  const undo = before && before.language === draft.language && source === starter ? before : null;
  const language = task.languages.find(({ id }) => id === draft.language);
  return (
    <div className={css.codeBar}>
      {task.languages.length > 1 ? (
        <select
          aria-label={t.language}
          value={draft.language}
          disabled={props.locked}
          onChange={(event) => keeper.choose(event.currentTarget.value)}
        >
          {task.languages.map(({ id, name, available }) => (
            <option key={id} value={id}>
              {available ? name : t.unavailable(name)}
            </option>
          ))}
        </select>
      ) : (
        <span className={css.only}>{language?.name}</span>
      )}
      {undo ? (
        <button type="button" className={css.quiet} onClick={() => keeper.edit(undo.language, undo.source)}>
          {t.undoReset}
        </button>
      ) : (
        <button
          type="button"
          className={css.quiet}
          disabled={props.locked || source === starter}
          onClick={() => {
            setBefore({ language: draft.language, source });
            keeper.reset(draft.language);
          }}
        >
          {t.reset}
        </button>
      )}
      {running.busy ? (
        <button type="button" className={css.button} onClick={running.cancel}>
          {t.stop}
        </button>
      ) : (
        <button
          type="button"
          className={css.button}
          disabled={props.locked || language?.available === false || task.tests.length === 0}
          onClick={props.onRun}
        >
          {t.runTests}
        </button>
      )}
    </div>
  );
}

/** The tests that the candidate may see, before any run. */
function Examples({ tests, hidden }: { tests: ShownTest[]; hidden: number }) {
  return (
    <div className={css.examples}>
      <h2>{t.examples}</h2>
      <p className={css.soft}>{t.testsNote(tests.length, hidden)}</p>
      {tests.map((test) => (
        <details key={test.name}>
          <summary>{test.name}</summary>
          <div className={css.pair}>
            {test.setup !== null && <Output label={coding.setup} text={test.setup} />}
            {(test.stdin !== "" || test.setup === null) && <Output label={coding.stdin} text={test.stdin} />}
            <Output label={coding.expected} text={test.expect} />
          </div>
        </details>
      ))}
    </div>
  );
}

function Outcomes(props: {
  tests: ShownTest[];
  hidden: number;
  running: Running;
  disabled: boolean;
  onRun: (stdin: string | null) => void;
}) {
  const { running } = props;
  const [tab, setTab] = useState<"tests" | "input">("tests");
  const [stdin, setStdin] = useState(() => props.tests[0]?.stdin ?? "");
  const { of, busy } = running;
  useEffect(() => {
    // What was asked for is what is looked at.
    if (busy) setTab(of);
  }, [busy, of]);
  const shown = running.run && of === tab ? running.run : null;
  // A query reads no input: it is run on what the first test sets up.
  const setUp = props.tests.find(({ setup }) => setup !== null);
  return (
    <>
      <Tabs
        label={t.parts.results}
        value={tab}
        tabs={[
          { key: "tests", title: coding.tests },
          { key: "input", title: t.ownInput },
        ]}
        onChange={setTab}
      />
      <TabPanel of={tab}>
        <div className={css.panel}>
          {tab === "input" && setUp && (
            <div className={css.own}>
              <p className={css.soft}>{t.ownSetup(setUp.name)}</p>
              <button
                type="button"
                className={css.button}
                disabled={props.disabled || busy}
                onClick={() => props.onRun("")}
              >
                {t.runOnSetup}
              </button>
            </div>
          )}
          {tab === "input" && !setUp && (
            <form
              className={css.own}
              onSubmit={(event) => {
                event.preventDefault();
                props.onRun(stdin);
              }}
            >
              <textarea
                aria-label={t.ownInputLabel}
                rows={4}
                spellCheck={false}
                value={stdin}
                onChange={(event) => setStdin(event.currentTarget.value)}
              />
              <button type="submit" className={css.button} disabled={props.disabled || busy}>
                {t.runInput}
              </button>
            </form>
          )}
          {running.error && (
            <Notice tone="bad" role="alert">
              {running.error}
            </Notice>
          )}
          {shown && running.by && <p className={css.soft}>{t.ranBy[running.by]}</p>}
          {shown ? (
            <RunView run={shown} tests={props.tests} />
          ) : (
            !running.error &&
            !busy && <p className={css.soft}>{tab === "tests" ? t.noRun(props.hidden) : t.noOwnRun}</p>
          )}
        </div>
      </TabPanel>
    </>
  );
}
