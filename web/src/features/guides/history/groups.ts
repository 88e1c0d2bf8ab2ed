import type { GuideDocument } from "@/api/types";
import { common } from "@/strings/common";
import { guideHistory as t } from "@/strings/guideHistory";
import { read, steps } from "../document/pointer";
import type { Change } from "./changes";

/** Changes of one part of the guide, under its name. */
export interface Group {
  id: string;
  title: string;
  changes: (Change & { place: string })[];
}

/** Changes by the part that they belong to, in the order of the newer guide; each with its place in words. */
export function grouped(changes: Change[], before: GuideDocument, after: GuideDocument): Group[] {
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const document = change.kind === "removed" ? before : after;
    const [part = "", index = ""] = steps(change.at);
    const stage = part === "stages" ? document.stages[Number(index)] : undefined;
    const id = stage ? `stage ${stage.key}` : part in t.parts ? part : "";
    const title = stage ? stage.title || stage.key : (t.parts[part] ?? t.whole);
    const group = groups.get(id) ?? { id, title, changes: [] };
    group.changes.push({
      ...shown(change),
      place: placeIn(document, change.at, stage ? 2 : part in t.parts ? 1 : 0),
    });
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** What a person calls the kinds of stages. */
function shown(change: Change): Change {
  if (!change.at.endsWith("/kind")) return change;
  const name = (kind: string | undefined) =>
    kind === undefined ? undefined : (common.stageKinds[kind] ?? kind);
  const { before, after, ...rest } = change;
  return {
    ...rest,
    ...(before ? { before: name(before) as string } : {}),
    ...(after ? { after: name(after) as string } : {}),
  };
}

/** The place inside the part: "Question “Tell me…” · Area to cover". */
function placeIn(document: GuideDocument, at: string, skip: number): string {
  const way = steps(at);
  const words: string[] = [];
  for (let index = skip; index < way.length; index += 1) {
    const step = way[index] as string;
    if (/^\d+$/.test(step)) {
      const entry = read(document, `/${way.slice(0, index + 1).join("/")}`);
      const last = words.length - 1;
      if (typeof entry === "object" && entry !== null) {
        const { text, name, title, question } = entry as Record<string, string | undefined>;
        const called = text || name || title || question;
        words[last] = called
          ? `${words[last] ?? ""} “${short(called)}”`.trim()
          : `${words[last] ?? ""} ${Number(step) + 1}`;
      } else if (way[index - 1] === "anchors") words[last] = `${words[last]} ${step}`;
      else if (way[index - 1] === "recommendation") words[last] = `${words[last]} ${Number(step) + 1}`;
    } else words.push(t.fields[step] ?? step.replaceAll("_", " "));
  }
  return words.filter((word) => word !== t.fields.scorecard || words.length === 1).join(" · ");
}

const short = (text: string): string => (text.length > 72 ? `${text.slice(0, 70).trimEnd()}…` : text);
