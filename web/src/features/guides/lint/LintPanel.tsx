import { useMemo, useRef, useState } from "react";
import type { GuideCheck, GuideDocument, SilencedFinding } from "@/api/types";
import { guideEditor as t } from "@/strings/guideEditor";
import { useEditor } from "../editor/editor";
import { FieldNotes } from "../editor/FieldNotes";
import { placeOf } from "../placeOf";
import type { Finding } from "../saving/GuideSession";
import { CoverageCard } from "./CoverageCard";
import { FindingItem } from "./FindingItem";
import css from "./lint.module.css";
import { StructureCard } from "./StructureCard";
import { silence, speak } from "./silences";

const SHOWN = 12;
const SEVERITIES = ["error", "warning", "note"] as const;

/** What to mend or improve, each with the way to it; what is silenced, and why; and what the guide is made of. */
export function LintPanel(props: {
  findings: Finding[];
  silenced: SilencedFinding[];
  check: GuideCheck | null;
  away: boolean;
  document: GuideDocument;
  onJump: (pointer: string) => void;
}) {
  const { findings, check, document } = props;
  const editor = useEditor();
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed goes away with its finding; the focus stays in the panel.
  const change = (at: string, next: (document: GuideDocument) => GuideDocument, said: string) => {
    editor.change(at, next);
    editor.announce(said);
    title.current?.focus();
  };
  const groups = useMemo(
    () =>
      SEVERITIES.map((severity) => ({
        severity,
        list: findings.filter((finding) => finding.severity === severity),
      })).filter(({ list }) => list.length > 0),
    [findings],
  );
  return (
    <aside className={css.panel} aria-label={t.lint}>
      <section className={css.card}>
        <header>
          <h2 ref={title} tabIndex={-1}>
            {t.lint}
          </h2>
          <small>{findings.length > 0 && findings.length}</small>
        </header>
        {props.away && (
          <p className={css.none} role="status">
            {t.notLooked}
          </p>
        )}
        {findings.length === 0 && <p className={css.none}>{check ? t.nothingFound : t.looking}</p>}
        {groups.map(({ severity, list }) => (
          <Group
            key={severity}
            severity={severity}
            findings={list}
            document={document}
            onJump={props.onJump}
            onSilence={(finding, reason) =>
              change("/lint", (guide) => silence(guide, finding, reason), t.silencedNow)
            }
          />
        ))}
        <FieldNotes at="/lint" what={t.silenced(props.silenced.length)} />
        <Silenced
          list={props.silenced}
          document={document}
          onJump={props.onJump}
          onSpeak={(at) => change(at, (guide) => speak(guide, at), t.spoken)}
        />
      </section>
      {check && <StructureCard structure={check.structure} />}
      {check && <CoverageCard coverage={check.coverage} document={document} />}
    </aside>
  );
}

function Group(props: {
  severity: Finding["severity"];
  findings: Finding[];
  document: GuideDocument;
  onJump: (pointer: string) => void;
  onSilence: (finding: Finding, reason: string) => void;
}) {
  const [all, setAll] = useState(false);
  const { findings, severity } = props;
  const shown = all ? findings : findings.slice(0, SHOWN);
  return (
    <div className={css.group} data-severity={severity}>
      <h3 id={`lint-${severity}`}>
        {t.severities[severity]} <span>{findings.length}</span>
      </h3>
      <ul aria-labelledby={`lint-${severity}`}>
        {shown.map((finding) => (
          <FindingItem
            key={`${finding.pointer} ${finding.rule} ${finding.message}`}
            finding={finding}
            place={placeOf(props.document, finding.pointer)}
            onJump={() => props.onJump(finding.pointer)}
            onSilence={finding.can_be_silenced ? (reason) => props.onSilence(finding, reason) : undefined}
          />
        ))}
      </ul>
      {findings.length > shown.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t.moreFindings(findings.length - shown.length)}
        </button>
      )}
    </div>
  );
}

function Silenced(props: {
  list: SilencedFinding[];
  document: GuideDocument;
  onJump: (pointer: string) => void;
  onSpeak: (at: string) => void;
}) {
  if (props.list.length === 0) return null;
  return (
    <details className={css.silenced}>
      <summary>{t.silenced(props.list.length)}</summary>
      <ul>
        {props.list.map(({ finding, reason, silence: at }) => (
          <FindingItem
            key={`${finding.pointer} ${finding.rule} ${finding.message}`}
            finding={finding}
            place={placeOf(props.document, finding.pointer)}
            reason={reason}
            onJump={() => props.onJump(finding.pointer)}
            onSpeak={() => props.onSpeak(at)}
          />
        ))}
      </ul>
    </details>
  );
}
