import { lazy, Suspense } from "react";
import { IconAlert } from "@/design/icons";
import type { Pointer } from "../document/pointer";
import { asSentence } from "../lint/findings";
import { useConflict, useEditor, useFindings } from "./editor";
import css from "./fields.module.css";

const MergeView = lazy(() => import("./MergeView").then((module) => ({ default: module.MergeView })));

/** The worst that is said of a field: it is drawn at its edge. */
export function useTone(at: Pointer): "bad" | "warn" | undefined {
  const findings = useFindings(at);
  const conflict = useConflict(at);
  if (conflict || findings.some(({ severity }) => severity === "error")) return "bad";
  return findings.some(({ severity }) => severity === "warning") ? "warn" : undefined;
}

/** What is said of a field, under it: what to mend or improve, and two versions that wait for a choice. More stands beside. */
export function FieldNotes({ at, what }: { at: Pointer; what: string }) {
  const { may } = useEditor();
  const findings = useFindings(at).filter(({ severity }) => severity !== "note");
  const conflict = useConflict(at);
  if (!may) return null;
  return (
    <>
      {findings.map((finding) => (
        <p
          key={finding.rule + finding.message}
          className={css.finding}
          data-tone={finding.severity === "error" ? "bad" : "warn"}
        >
          <IconAlert size={14} />
          <span>{asSentence(finding.message)}</span>
        </p>
      ))}
      {conflict && (
        <Suspense fallback={null}>
          <MergeView key={at} conflict={conflict} what={what} />
        </Suspense>
      )}
    </>
  );
}
