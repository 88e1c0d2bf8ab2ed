import type { Rating, Scorecard } from "@/api/types";
import type { Versions } from "@/features/guides/useGuideVersions";
import { coding } from "@/strings/coding";
import { grading } from "@/strings/grading";

/** What a rating is linked to: the words of a question, and what was noted on it. */
export interface LinkedNote {
  key: string;
  question: string;
  text: string;
  /** Where it is to be read, for a test of an exercise. */
  assessment?: string;
  /** The same for a finding on a take-home. */
  finding?: { takeHome: string; check: string };
}

/** What evidence points at when it points at the notes on a question. */
export const QUESTION_NOTES = "question_notes";
/** The same when it points at a test of an exercise: `<assessment>/<test>`. */
export const TEST_RESULT = "test_result";

/** The same when it points at a finding on a take-home: `<take-home>/<check>`. */
export const FINDING = "finding";

/** What a finding is called as evidence. */
export const findingRef = (takeHome: string, check: string): string => `${takeHome}/${check}`;

/** What a test result is called as evidence. */
export const testRef = (assessment: string, test: string): string => `${assessment}/${test}`;

/** A linked test in words: those that the server has for it, where it has any. */
function linkedTest(ref: string, known: Scorecard["linked_tests"] | undefined): LinkedNote[] {
  const at = ref.indexOf("/");
  if (at < 1) return [];
  const words = known?.find((each) => each.ref === ref);
  const verdict = words?.verdict ? `${coding.verdicts[words.verdict] ?? words.verdict}: ` : "";
  return [
    {
      key: ref,
      question: words?.exercise ?? "",
      text: `${verdict}${words?.test ?? ref.slice(at + 1)}`,
      assessment: ref.slice(0, at),
    },
  ];
}

/** A linked finding in words, as the server has them; with the check alone where it has none any more. */
function linkedFinding(ref: string, known: Scorecard["linked_findings"] | undefined): LinkedNote[] {
  const at = ref.indexOf("/");
  if (at < 1) return [];
  const check = ref.slice(at + 1);
  const words = known?.find((each) => each.ref === ref);
  const outcome = words?.outcome ? `${grading.outcomes[words.outcome] ?? words.outcome}: ` : "";
  const seen = [words?.title, words?.summary].filter(Boolean).join(". ");
  return [
    {
      key: ref,
      question: words?.exercise ?? "",
      text: `${outcome}${seen || check}`,
      finding: { takeHome: ref.slice(0, at), check },
    },
  ];
}

/**
 * The notes that a rating names as its evidence, each with its question by the version of the guide that the scorecard is
 * judged against; with the question's key as long as that version is not here. What links to no note that was taken is
 * left out. Tests of exercises and findings on take-homes that it names come as links to them.
 */
export function linkedNotes(scorecard: Scorecard, rating: Rating | null, versions: Versions): LinkedNote[] {
  const { key: stage, guide_version_id } = scorecard.stage;
  const guide = versions.get(guide_version_id)?.document;
  const questions = guide?.stages.find(({ key }) => key === stage)?.questions ?? [];
  return (rating?.evidence ?? []).flatMap(({ kind, ref }) => {
    if (kind === TEST_RESULT) return linkedTest(ref, scorecard.linked_tests);
    if (kind === FINDING) return linkedFinding(ref, scorecard.linked_findings);
    const text = kind === QUESTION_NOTES ? scorecard.question_notes[ref]?.text.trim() : undefined;
    if (!text) return [];
    return [{ key: ref, question: questions.find(({ key }) => key === ref)?.text ?? ref, text }];
  });
}
