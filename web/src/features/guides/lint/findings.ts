import type { GuideDocument, SilencedFinding } from "@/api/types";
import { follow, type Pointer, read } from "../document/pointer";
import type { EditorState, Finding } from "../saving/GuideSession";
import type { LintState } from "./LiveLint";

const ORDER = { error: 0, warning: 1, note: 2 } as const;

/** A message as a sentence begins. What it quotes stays as it was written. */
export const asSentence = (message: string): string => message.slice(0, 1).toUpperCase() + message.slice(1);

/** Everything that is said of the guide as it stands, the worst first. Before the lint has answered, it is what the server
 * said when it last kept the draft. */
export function gather(state: EditorState | null, lint: LintState | null): Finding[] {
  const { said } = lint ?? {};
  if (!state || !said) return state?.findings ?? [];
  const found = said.check.findings.flatMap((finding) => moved(finding, said.of, state.document));
  const known = new Set(found.map(({ pointer, message }) => pointer + message));
  const refused = state.refused.filter(({ pointer, message }) => !known.has(pointer + message));
  return [...refused, ...found].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** What the guide silences, each with the place of the silence in the guide as it stands. */
export function silencedIn(document: GuideDocument, lint: LintState | null): SilencedFinding[] {
  const { said } = lint ?? {};
  if (!said) return [];
  return said.check.silenced.flatMap((each) => {
    const silence = placed(each.silence, said.of, document);
    const [finding] = moved(each.finding, said.of, document);
    return silence === null || !finding ? [] : [{ ...each, finding, silence }];
  });
}

/** The finding where its place is now; nothing once that is gone. */
function moved<T extends { pointer: Pointer }>(finding: T, of: GuideDocument, now: GuideDocument): T[] {
  const pointer = placed(finding.pointer, of, now);
  if (pointer === null) return [];
  return [pointer === finding.pointer ? finding : { ...finding, pointer }];
}

/** A place that is in neither guide, such as a script that was never written, stays what it is. */
const placed = (at: Pointer, of: GuideDocument, now: GuideDocument): Pointer | null =>
  of === now || read(of, at) === undefined ? at : follow(at, of, now);
