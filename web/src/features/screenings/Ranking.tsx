import { Button, Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import {
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ScreenedResume, Screening } from "@/api/types";
import { useActions } from "@/design/actions";
import { EmptyState, Kbd, Tag, Toolbar, table, useShown } from "@/design/parts";
import { screenings as t } from "@/strings/screenings";
import { flagsOf, labelOf, lacking, points, wordsOf } from "./criterion";
import { EvidenceTip, type Tip } from "./EvidenceTip";
import { type Placed, partsOf } from "./rank";
import css from "./screenings.module.css";
import { Verdict } from "./Verdict";

/** Rows drawn at first, and more each time they are asked for. */
const ROWS = 100;
/** The server decides about so many at once. */
export const MOST_AT_ONCE = 50;
type Show = "all" | "undecided" | "decided";

/** The resumes in their order, a row each, with a cell for every criterion. */
export const Ranking = memo(function Ranking(props: {
  screening: Screening;
  order: Placed<ScreenedResume>[];
  weights: number[];
  selected: ReadonlySet<string>;
  onSelect: (next: ReadonlySet<string>) => void;
  open: string | undefined;
  onOpen: (resume: string, criterion?: number | null) => void;
  chosen: ScreenedResume[];
  onDecide: (decision: "advance" | "decline") => void;
  onCompare: (pair: [string, string]) => void;
}) {
  const { screening, selected, chosen, onOpen, onSelect } = props;
  const [show, setShow] = useState<Show>("all");
  const list = props.order.filter(
    ({ resume }) => show === "all" || (resume.decision === null) === (show === "undecided"),
  );
  const { shown, more } = useShown(list, ROWS, show);
  const [current, setCurrent] = useState<string | null>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useCalmMoves(body);

  const at = shown.findIndex(({ resume }) => resume.id === current);
  const goTo = (index: number) => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (!row) return;
    setCurrent(row.resume.id);
    const name = body.current?.querySelector<HTMLElement>(`[data-row="${row.resume.id}"] [data-name]`);
    name?.focus();
    name?.scrollIntoView({ block: "nearest" });
    // Whoever walks down the order with a resume beside it reads the next one.
    if (props.open) onOpen(row.resume.id);
  };
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      onSelect(next);
    },
    [selected, onSelect],
  );
  // What an application was made of is decided; it may still be compared.
  const decidable = chosen.filter(({ application_id }) => application_id === null).length;
  const pair = chosen.length === 2 ? ([chosen[0]?.id ?? "", chosen[1]?.id ?? ""] as [string, string]) : null;
  useActions([
    { shortcut: "nextResume", run: () => goTo(at + 1) },
    { shortcut: "previousResume", run: () => goTo(at < 0 ? 0 : at - 1) },
    { shortcut: "selectResume", run: () => current && toggle(current) },
    { shortcut: "compareResumes", run: () => pair && props.onCompare(pair) },
    decidable > 0 && { title: t.moveOn, run: () => props.onDecide("advance") },
    decidable > 0 && { title: t.decline, run: () => props.onDecide("decline") },
  ]);
  const labels = useMemo(() => screening.criteria.map(wordsOf), [screening.criteria]);

  const tipOf = (target: EventTarget): Tip | null => {
    const cell = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-cell]") : null;
    if (!cell) return null;
    const resume = props.order.find((each) => each.resume.id === cell.dataset.of)?.resume;
    return resume ? { resume, criterion: Number(cell.dataset.cell), cell } : null;
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === "Escape" && tip) {
      event.stopPropagation();
      setTip(null);
      return;
    }
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!(event.target instanceof HTMLElement) || (!by && !down)) return;
    const row = event.target.closest<HTMLElement>("[data-row]");
    const stops = [...(row?.querySelectorAll<HTMLElement>("[data-stop-in-row]") ?? [])];
    const stop = stops.indexOf(event.target);
    if (stop < 0) return;
    event.preventDefault();
    if (by) {
      stops[stop + by]?.focus();
      return;
    }
    const next = shown[at + (down ?? 0)];
    if (!next) return;
    setCurrent(next.resume.id);
    const there = body.current?.querySelector(`[data-row="${next.resume.id}"]`);
    const same = there?.querySelectorAll<HTMLElement>("[data-stop-in-row]")[stop];
    same?.focus();
    same?.scrollIntoView({ block: "nearest" });
  };

  const visible = shown.map(({ resume }) => resume.id);
  const all = visible.length > 0 && visible.every((id) => selected.has(id));
  const open = useCallback(
    (id: string, criterion: number | null = null) => {
      setCurrent(id);
      setTip(null);
      onOpen(id, criterion);
    },
    [onOpen],
  );
  return (
    <section aria-label={t.listLabel} className={css.ranking}>
      <Toolbar>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw what three buttons in a row need not */}
        <div className={css.show} role="group" aria-label={t.filter.label}>
          {(["all", "undecided", "decided"] as const).map((value) => (
            <button key={value} type="button" aria-pressed={show === value} onClick={() => setShow(value)}>
              {t.filter[value]}
            </button>
          ))}
        </div>
        <span className={css.legend}>{t.legend}</span>
        {chosen.length > 0 && (
          <span className={css.chosen}>
            <span role="status" className="small soft">
              {t.chosen(chosen.length)}
              {!pair && <span className="muted">{t.compareHint}</span>}
            </span>
            <Button variant="subtle" onClick={() => onSelect(new Set())}>
              {t.clear}
            </Button>
            {pair && (
              <Button onClick={() => props.onCompare(pair)} rightSection={<Kbd>C</Kbd>}>
                {t.compare}
              </Button>
            )}
            <Button
              disabled={decidable === 0 || decidable > MOST_AT_ONCE}
              onClick={() => props.onDecide("decline")}
            >
              {t.decline}
            </Button>
            <Button
              variant="filled"
              disabled={decidable === 0 || decidable > MOST_AT_ONCE}
              onClick={() => props.onDecide("advance")}
            >
              {t.moveOn}
            </Button>
          </span>
        )}
      </Toolbar>
      {decidable > MOST_AT_ONCE && <p className={css.fault}>{t.tooMany(MOST_AT_ONCE)}</p>}
      {list.length === 0 ? (
        <div className={table.frame}>
          <EmptyState
            compact
            title={show === "all" ? t.emptyList : t.nobodyFits}
            body={
              show !== "all"
                ? undefined
                : screening.run?.status === "running"
                  ? t.emptyListWaiting
                  : t.emptyListApart
            }
          />
        </div>
      ) : (
        <div className={`${table.frame} ${css.frame}`}>
          <table className={`${table.table} ${css.order}`} aria-label={t.listLabel}>
            <thead>
              <tr>
                <th className={table.pick}>
                  <Checkbox
                    aria-label={t.selectAll}
                    checked={all}
                    indeterminate={!all && visible.some((id) => selected.has(id))}
                    onChange={(event) => onSelect(new Set(event.currentTarget.checked ? visible : []))}
                  />
                </th>
                <th className={table.number}>
                  <abbr title={t.rank}>#</abbr>
                </th>
                <th>
                  {/* Every cell says its verdict in a word; the letters are for the eye. */}
                  <span className={css.legendInHead} aria-hidden="true">
                    {t.legend.replaceAll(" · ", "\n")}
                  </span>
                  {t.candidate}
                </th>
                <th>{t.score}</th>
                {labels.map((label, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its place among the others
                  <th key={index} scope="col" className={css.criterionHeading} title={label}>
                    <span>{shortened(label)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            {/* What is asked of a cell is shown beside it: on hover, and on focus for whoever has no pointer. */}
            <tbody
              ref={body}
              onMouseOver={(event) => {
                const next = tipOf(event.target);
                if (next) setTip(next);
              }}
              onFocus={(event) => {
                const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset.row;
                if (row) setCurrent(row);
                setTip(tipOf(event.target));
              }}
              onBlur={() => setTip(null)}
              onKeyDown={walk}
            >
              {shown.map((placed, index) => (
                <Row
                  key={placed.resume.id}
                  placed={placed}
                  screening={screening}
                  labels={labels}
                  weights={props.weights}
                  isSelected={selected.has(placed.resume.id)}
                  isOpen={placed.resume.id === props.open}
                  isStop={at < 0 ? index === 0 : index === at}
                  onToggle={toggle}
                  onOpen={open}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more}
      <EvidenceTip
        tip={tip}
        screening={screening}
        weights={props.weights}
        labels={labels}
        onLeave={() => setTip(null)}
      />
    </section>
  );
});

/** A heading has two lines; the whole of it is its title, and stands beside its weight. */
const shortened = (label: string) =>
  label.length <= 42 ? label : `${label.slice(0, 40).replace(/\s+\S*$/, "")}…`;

const Row = memo(function Row(props: {
  placed: Placed<ScreenedResume>;
  screening: Screening;
  labels: string[];
  weights: number[];
  isSelected: boolean;
  isOpen: boolean;
  /** Tab stops here; the arrows go on from cell to cell and from row to row. */
  isStop: boolean;
  onToggle: (id: string) => void;
  onOpen: (id: string, criterion?: number | null) => void;
}) {
  const { placed, screening, labels } = props;
  const { resume } = placed;
  const name = labelOf(resume);
  const tabIndex = props.isStop ? 0 : -1;
  const needed = lacking(resume, screening.criteria);
  const notes = flagsOf(resume);
  return (
    <tr
      data-row={resume.id}
      data-chosen={props.isSelected || undefined}
      data-open={props.isOpen || undefined}
      data-decision={resume.decision?.decision}
    >
      <td className={css.pickCell}>
        <Checkbox
          aria-label={t.select(name)}
          tabIndex={tabIndex}
          checked={props.isSelected}
          onChange={() => props.onToggle(resume.id)}
        />
      </td>
      <td className={`${table.number} ${css.rank}`}>{placed.rank}</td>
      <td className={css.who}>
        <div className={css.nameLine}>
          <button
            type="button"
            className={css.rowName}
            data-name=""
            data-stop-in-row=""
            tabIndex={tabIndex}
            aria-expanded={props.isOpen}
            onClick={() => props.onOpen(resume.id)}
          >
            <bdi>{name}</bdi>
          </button>
          <Decision resume={resume} />
        </div>
        {(needed.length > 0 || notes.length > 0) && (
          <div className={css.notes}>
            {needed.length > 0 && (
              <span className="warn" title={needed.map((each) => t.notFound(wordsOf(each))).join("\n")}>
                {t.neededNotFound(needed.length)}
              </span>
            )}
            {notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
          </div>
        )}
      </td>
      <td className={css.scoreCell}>
        <b className="num" title={t.scoreOf(String(placed.score / 1000))}>
          {points(placed.score)}
        </b>
        <Parts placed={placed} weights={props.weights} labels={labels} />
      </td>
      {screening.criteria.map((criterion, index) => {
        const verdict = resume.verdicts.find((each) => each.criterion === criterion.id);
        const label = labels[index] ?? "";
        return (
          <td key={criterion.id} className={css.cell} data-label={label}>
            {verdict ? (
              <button
                type="button"
                data-cell={index}
                data-of={resume.id}
                data-stop-in-row=""
                tabIndex={tabIndex}
                aria-label={t.cell(label, t.verdicts[verdict.verdict] ?? verdict.verdict)}
                onClick={() => props.onOpen(resume.id, index)}
              >
                <Verdict of={verdict.verdict} />
              </button>
            ) : (
              <span className="muted">–</span>
            )}
          </td>
        );
      })}
    </tr>
  );
});

function Decision({ resume }: { resume: ScreenedResume }) {
  if (!resume.decision) return null;
  const { decision } = resume.decision;
  return (
    <>
      <Tag tone={decision === "advance" ? "good" : "plain"} title={resume.decision.reason}>
        {t.decisions[decision]}
      </Tag>
      {resume.application_id ? (
        <Link
          to="/applications/$applicationId"
          params={{ applicationId: resume.application_id }}
          className={css.toApplication}
        >
          {t.application}
        </Link>
      ) : (
        <Tag tone="gold">{t.toConfirm}</Tag>
      )}
    </>
  );
}

/** The score as what each criterion adds to it. The cells beside it say the same in words. */
function Parts(props: { placed: Placed<ScreenedResume>; weights: number[]; labels: string[] }) {
  const parts = partsOf(props.placed.credits, props.weights);
  return (
    <span className={css.parts} aria-hidden="true">
      {parts.map((part, index) =>
        part > 0 ? (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its place among the others
            key={index}
            style={{ width: `${part}%` }}
            title={t.partOf(props.labels[index] ?? "", part.toFixed(1))}
          />
        ) : null,
      )}
    </span>
  );
}

const CALM = { duration: 260, easing: "cubic-bezier(.2, .7, .2, 1)" };

/** Rows that change places glide there, so that the eye can follow; not for whoever asked for less motion. */
function useCalmMoves(body: React.RefObject<HTMLTableSectionElement | null>): void {
  const tops = useRef(new Map<string, number>());
  const still = useRef(false);
  useEffect(() => {
    const wish = matchMedia("(prefers-reduced-motion: reduce)");
    const heed = () => {
      still.current = wish.matches;
    };
    heed();
    wish.addEventListener("change", heed);
    return () => wish.removeEventListener("change", heed);
  }, []);
  useLayoutEffect(() => {
    const now = new Map<string, number>();
    for (const row of body.current?.rows ?? []) {
      const id = row.dataset.row ?? "";
      now.set(id, row.offsetTop);
      const before = tops.current.get(id);
      const by = before === undefined ? 0 : before - row.offsetTop;
      if (by === 0 || still.current) continue;
      // From far away a row only comes the last stretch.
      const from = Math.max(-240, Math.min(240, by));
      row.animate([{ transform: `translateY(${from}px)` }, { transform: "none" }], CALM);
    }
    tops.current = now;
  });
}
