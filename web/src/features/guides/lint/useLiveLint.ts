import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { GuideDocument } from "@/api/types";
import type { Editor } from "../editor/editor";
import { checkGuide } from "../queries";
import type { Finding, GuideSession } from "../saving/GuideSession";
import { type LintState, LiveLint } from "./LiveLint";

/** The lint of the guide that is edited, from the moment it is open until the page is left. Whoever only reads needs none. */
export function useLiveLint(session: GuideSession | null, document: GuideDocument): LiveLint | null {
  const lint = useMemo(() => session && new LiveLint(checkGuide), [session]);
  useEffect(() => lint?.see(document), [lint, document]);
  useEffect(() => () => lint?.dispose(), [lint]);
  return lint;
}

const nothing = () => null;

/** What is said of the guide now. */
export function useFindingsOf(editor: Editor): { findings: Finding[]; lint: LintState | null } {
  const findings = useSyncExternalStore(editor.hear, editor.findings);
  const lint = useSyncExternalStore(editor.hear, editor.lint?.snapshot ?? nothing);
  return { findings, lint };
}
