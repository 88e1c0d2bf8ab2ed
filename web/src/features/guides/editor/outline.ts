import type { GuideDocument, GuideStage } from "@/api/types";
import { common } from "@/strings/common";
import { guideEditor as t } from "@/strings/guideEditor";
import { guides } from "@/strings/guides";
import type { Kind } from "./sorting";

/** One line of the outline. */
export interface Part {
  /** The id of the element that it leads to. */
  id: string;
  title: string;
  note?: string | undefined;
  inside?: Part[];
  /** Where findings of it begin with. */
  pointer?: string | undefined;
  /** The list in which it can be moved. */
  of?: { kind: Kind; list: string; index: number } | undefined;
  /** What can be added at its end. */
  adds?: "question" | "attribute" | undefined;
}

export const STAGE_PARTS = ["directions", "script", "agenda", "exercise", "questions", "scorecard"] as const;
export type StagePartName = (typeof STAGE_PARTS)[number];
/** The id of a stage, or of a part of it. */
export const partId = (stage: string, part?: StagePartName): string =>
  part ? `stage-${stage}--${part}` : `stage-${stage}`;

/** The parts of a guide. Whoever only reads is not shown those that say nothing. */
export function outlineOf(document: GuideDocument, may: boolean): Part[] {
  const { profile, debrief, reference_calls: calls } = document;
  const says = (list: { length: number }, text = "") => may || text !== "" || list.length > 0;
  const parts: (Part | false)[] = [
    { id: "introduction", title: guides.introduction },
    says([], document.job_description) && {
      id: "job-description",
      title: guides.jobDescription,
      pointer: "/job_description",
    },
    (may ||
      profile.summary !== "" ||
      profile.competencies.length + profile.outcomes.length + profile.traits.length > 0) && {
      id: "profile",
      title: guides.profile,
      pointer: "/profile",
    },
    ...document.stages.map((stage, index) => stagePart(stage, index, may)),
    says(debrief.questions, debrief.directions) && {
      id: "debrief",
      title: guides.debrief,
      pointer: "/debrief",
    },
    says(calls.questions, calls.directions) && {
      id: "reference-calls",
      title: guides.referenceCalls,
      pointer: "/reference_calls",
    },
    says(document.faq) && { id: "faq", title: guides.faqShort, pointer: "/faq" },
    document.unplaced.length > 0 && {
      id: "unplaced",
      title: guides.unplacedSection,
      note: String(document.unplaced.length),
      pointer: "/unplaced",
    },
  ];
  return parts.filter((part) => part !== false);
}

function stagePart(stage: GuideStage, index: number, may: boolean): Part {
  const pointer = `/stages/${index}`;
  const part = (name: StagePartName, title: string, more: Partial<Part> = {}): Part => ({
    id: partId(stage.key, name),
    title,
    ...more,
  });
  const inside: (Part | false)[] = [
    (may || stage.interviewer_directions !== "") && part("directions", guides.forInterviewer),
    (may || stage.candidate_script !== "") && part("script", guides.toCandidate),
    (may || stage.agenda.length > 0) && part("agenda", guides.agenda, { pointer: `${pointer}/agenda` }),
    stage.exercise !== null && part("exercise", guides.exercise, { pointer: `${pointer}/exercise` }),
    (may || stage.questions.length > 0) &&
      part("questions", guides.questions, {
        note: String(stage.questions.length),
        pointer: `${pointer}/questions`,
        adds: "question",
        inside: stage.questions.map((question, place) => ({
          id: `${partId(stage.key, "questions")}-${question.key}`,
          title: question.text || t.question(place + 1),
          pointer: `${pointer}/questions/${place}`,
          of: { kind: "question", list: `${pointer}/questions`, index: place },
        })),
      }),
    stage.scorecard !== null &&
      part("scorecard", guides.scorecard, {
        note: String(stage.scorecard.attributes.length),
        pointer: `${pointer}/scorecard`,
        adds: "attribute",
        inside: stage.scorecard.attributes.map((attribute, place) => ({
          id: `${partId(stage.key, "scorecard")}-${attribute.key}`,
          title: attribute.name || t.untitledAttribute(place + 1),
          pointer: `${pointer}/scorecard/attributes/${place}`,
          of: { kind: "attribute", list: `${pointer}/scorecard/attributes`, index: place },
        })),
      }),
  ];
  return {
    id: partId(stage.key),
    title: stage.title || t.untitledStage,
    note: stage.minutes ? common.minutes(stage.minutes) : undefined,
    pointer,
    of: { kind: "stage", list: "/stages", index },
    inside: inside.filter((each) => each !== false),
  };
}

/** The way to a part, from the outermost inwards. */
export function wayTo(parts: Part[], id: string | null): Part[] {
  for (const part of parts) {
    if (part.id === id) return [part];
    const rest = wayTo(part.inside ?? [], id);
    if (rest.length > 0) return [part, ...rest];
  }
  return [];
}
