import type { GuideAttribute, GuideDocument } from "@/api/types";
import { guides } from "@/strings/guides";

const t = guides.place;

/** Where in a guide a JSON pointer leads, in words: `/stages/0/questions/1/text` is `Stage “Screening”, question 2`. */
export function placeOf(document: GuideDocument, pointer: string): string {
  const [part, index = "", ...rest] = pointer.split("/").slice(1);
  switch (part) {
    case "stages": {
      const stage = document.stages[Number(index)];
      if (!index || !stage) return t.stages;
      const title = stage.title || stage.key || String(Number(index) + 1);
      return [t.stage(title), ...within(rest, stage.scorecard?.attributes ?? [])].join(", ");
    }
    case "debrief":
      return [t.debrief, ...within([index, ...rest], [])].join(", ");
    case "reference_calls":
      return [t.reference_calls, ...within([index, ...rest], document.reference_calls.attributes)].join(", ");
    case "faq":
      return t.faq(Number(index) + 1);
    case "variables":
      return t.variables;
    case "profile":
      return t.profile;
    default:
      return t.guide;
  }
}

/** The place inside a stage, the debrief or the reference calls. */
function within(path: string[], attributes: GuideAttribute[]): string[] {
  const [list, index = ""] = path;
  if (list === "questions" && index) return [t.question(Number(index) + 1)];
  if (list === "agenda") return [t.agenda];
  if (list === "scorecard") return path.length > 1 ? within(path.slice(1), attributes) : [t.scorecard];
  if (list !== "attributes" || !index) return [];
  const name = attributes[Number(index)]?.name || String(Number(index) + 1);
  const [field, level = ""] = path.slice(2);
  return field === "anchors" && level ? [t.attribute(name), t.level(Number(level))] : [t.attribute(name)];
}
