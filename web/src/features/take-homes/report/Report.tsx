import { type ReactNode, useState } from "react";
import { IconAlert, IconCheck, IconComment, IconX } from "@/design/icons";
import { Tag, type Tone } from "@/design/Marks";
import { Output } from "@/features/coding/results/Output";
import { grading as t } from "@/strings/grading";
import { counted, type Group, groupsOf } from "./groups";
import { answered, written } from "./http";
import css from "./report.module.css";
import type { Exchange, Finding, Found, Outcome, Standing } from "./types";

const STANDINGS: Record<Standing, Tone> = { met: "good", partly: "gold", not: "bad", blocked: "plain" };
const MARKS: Record<Outcome, ReactNode> = {
  fail: <IconX size={14} stroke={2.2} />,
  note: <IconComment size={14} />,
  inconclusive: <IconAlert size={14} />,
  pass: <IconCheck size={14} stroke={2.2} />,
};
const ORDER: Outcome[] = ["fail", "note", "inconclusive", "pass"];

/** What was found, requirement by requirement, with what shows it. Words and exchanges; no number that sums it up. */
export function Report(props: {
  of: Found;
  /** What can be done with a finding. */
  actions?: (finding: Finding) => ReactNode;
  /** The check that somebody was led to by a link. */
  now?: string | undefined;
  /** Which heading a requirement has on the page. */
  heading?: "h2" | "h3";
}) {
  const { of } = props;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const counts = counted(of.findings);
  const groups = groupsOf(of, outcome);
  const shown = groups.filter(({ findings }) => findings.length > 0);
  return (
    <div className={css.report}>
      <nav aria-label={t.overview}>
        <ul className={css.overview}>
          {groups.map(({ requirement, standing, failed, all }) => (
            <li key={requirement}>
              <a href={`#requirement-${requirement}`} onClick={() => setOutcome(null)}>
                <b>{t.requirements[requirement] ?? requirement}</b>
                <span>
                  {standing && <Tag tone={STANDINGS[standing]}>{t.standings[standing]}</Tag>}{" "}
                  {all > 0 && <small>{t.counts(failed, all)}</small>}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around buttons in a row */}
      <div className={css.filter} role="group" aria-label={t.filter}>
        <button type="button" aria-pressed={outcome === null} onClick={() => setOutcome(null)}>
          {t.filtered(t.all, of.findings.length)}
        </button>
        {ORDER.map((each) => (
          <button
            key={each}
            type="button"
            data-outcome={each}
            aria-pressed={outcome === each}
            onClick={() => setOutcome(outcome === each ? null : each)}
          >
            <span aria-hidden="true">{MARKS[each]}</span>
            {t.filtered(t.outcomes[each] ?? each, counts[each])}
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className={css.quiet}>{t.nothing}</p>}
      {shown.map((group) => (
        <Requirement
          key={group.requirement}
          group={group}
          actions={props.actions}
          now={props.now}
          Heading={props.heading ?? "h2"}
        />
      ))}
      {(of.skipped?.length ?? 0) > 0 && (
        <details className={css.skipped}>
          <summary>{t.skipped(of.skipped?.length ?? 0)}</summary>
          <ul>
            {of.skipped?.map(({ check, reason }) => (
              <li key={check}>
                <code>{check}</code> {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Requirement(props: {
  group: Group;
  actions?: ((finding: Finding) => ReactNode) | undefined;
  now?: string | undefined;
  Heading: "h2" | "h3";
}) {
  const { Heading } = props;
  const { requirement, standing, findings } = props.group;
  const title = t.requirements[requirement] ?? requirement;
  return (
    <section className={css.requirement} aria-label={title} id={`requirement-${requirement}`}>
      <header>
        <Heading>{title}</Heading>
        {standing && <Tag tone={STANDINGS[standing]}>{t.standings[standing]}</Tag>}
      </header>
      <ul>
        {findings.map((finding) => (
          <li key={finding.check}>
            <Row finding={finding} actions={props.actions} open={props.now === finding.check} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row(props: {
  finding: Finding;
  actions?: ((finding: Finding) => ReactNode) | undefined;
  open: boolean;
}) {
  const { finding } = props;
  const [open, setOpen] = useState(props.open);
  return (
    <details
      id={`finding-${finding.check}`}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={css.head}>
        <span className={css.mark} data-outcome={finding.outcome}>
          <span aria-hidden="true">{MARKS[finding.outcome]}</span>
          <span className="visually-hidden">{t.outcomes[finding.outcome] ?? finding.outcome}:</span>
        </span>
        <span className={css.words}>
          <b>{finding.title}</b>
          <span>{finding.summary}</span>
        </span>
        <code className={css.check}>{finding.check}</code>
      </summary>
      {open && (
        <div className={css.body}>
          {props.actions?.(finding)}
          {finding.exchanges.map((exchange, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: exchanges of one finding never move
            <ExchangeView key={at} exchange={exchange} n={at + 1} all={finding.exchanges.length} />
          ))}
          {finding.runs.map((ran) => (
            <Output
              key={ran.command}
              label={`${t.ran(ran.command)} (${t.ended(ran.exit_code)})`}
              text={ran.output}
            />
          ))}
          {finding.source && (
            <p className={css.quiet}>
              {t.source} {finding.source}
            </p>
          )}
        </div>
      )}
    </details>
  );
}

function ExchangeView({ exchange, n, all }: { exchange: Exchange; n: number; all: number }) {
  const answer = answered(exchange, t.secret);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className={css.exchange} role="group" aria-label={t.exchange(n, all)}>
      <Output label={t.request} text={written(exchange, t.secret)} />
      {answer ? (
        <Output label={t.response} text={answer} truncated={exchange.response?.cut ?? false} />
      ) : (
        <p className={css.none}>
          {t.noResponse} {exchange.error}
        </p>
      )}
    </div>
  );
}
