import type { Rating, Scorecard } from "@/api/types";
import type { Versions } from "@/features/guides/useGuideVersions";

/** What a rating is linked to: the words of a question, and what was noted on it. */
export interface LinkedNote {
  key: string;
  question: string;
  text: string;
}

/** What evidence points at when it points at the notes on a question. */
export const QUESTION_NOTES = "question_notes";

/**
 * The notes that a rating names as its evidence, each with its question by the version of the guide that the scorecard is
 * judged against; with the question's key as long as that version is not here. What links to no note that was taken is
 * left out.
 */
export function linkedNotes(scorecard: Scorecard, rating: Rating | null, versions: Versions): LinkedNote[] {
  const { key: stage, guide_version_id } = scorecard.stage;
  const guide = versions.get(guide_version_id)?.document;
  const questions = guide?.stages.find(({ key }) => key === stage)?.questions ?? [];
  return (rating?.evidence ?? []).flatMap(({ kind, ref }) => {
    const text = kind === QUESTION_NOTES ? scorecard.question_notes[ref]?.text.trim() : undefined;
    if (!text) return [];
    return [{ key: ref, question: questions.find(({ key }) => key === ref)?.text ?? ref, text }];
  });
}
