import type { LibraryQuestionSummary } from "@/api/types";
import type { Filter } from "./address";

/* Which questions a filter leaves, and how the list of them is divided. */

/** What the questions that candidates ask are about: the first word of their key. */
export const TOPICS = ["company", "team", "tech", "growth", "role"] as const;
export type Topic = (typeof TOPICS)[number];

/** What a candidate's question is about; null for one that interviewers ask. */
export function topicOf({ id, kind }: Pick<LibraryQuestionSummary, "id" | "kind">): Topic | null {
  if (kind !== "candidate") return null;
  const key = id.slice(id.indexOf("/") + 1);
  return TOPICS.find((topic) => key.startsWith(`${topic}-`)) ?? null;
}

const wordsOf = (q: string | undefined): string[] => (q ?? "").toLowerCase().split(/\s+/).filter(Boolean);

/**
 * The questions that fit. `deep` are the ids that the server has found for the same words, which looks into the areas and
 * follow-ups, too; until it has answered, the words of the questions themselves have to do.
 */
export function select(
  questions: LibraryQuestionSummary[],
  filter: Filter,
  deep: ReadonlySet<string> | null = null,
): LibraryQuestionSummary[] {
  const words = wordsOf(filter.q);
  return questions.filter(
    (each) =>
      (!filter.level || each.level === filter.level) &&
      (!filter.kind || each.kind === filter.kind) &&
      (!filter.competency || each.competencies.includes(filter.competency)) &&
      (words.length === 0 || deep?.has(each.id) || says(each, words)),
  );
}

function says({ text, competencies }: LibraryQuestionSummary, words: string[]): boolean {
  const all = `${text}\n${competencies.join("\n")}`.toLowerCase();
  return words.every((word) => all.includes(word));
}

/** Every competency that some question shows, in the order of the alphabet. */
export function competenciesOf(questions: LibraryQuestionSummary[]): string[] {
  return [...new Set(questions.flatMap(({ competencies }) => competencies))].sort((a, b) =>
    a.localeCompare(b),
  );
}

export interface Group {
  /** A competency, or what candidates ask about. */
  of: { competency: string } | { topic: Topic };
  questions: LibraryQuestionSummary[];
}

/**
 * Questions by the competency that they show first; with a competency chosen, all of them under that, those first that
 * show it first. What candidates ask comes last, by what it is about.
 */
export function groupsOf(questions: LibraryQuestionSummary[], chosen?: string): Group[] {
  const groups = new Map<string, Group>();
  const besides = ({ competencies }: LibraryQuestionSummary) => Number(competencies[0] !== chosen);
  const ordered = chosen ? questions.toSorted((a, b) => besides(a) - besides(b)) : questions;
  for (const question of ordered) {
    const topic = topicOf(question);
    const of = topic ? { topic } : { competency: chosen ?? question.competencies[0] ?? "" };
    const name = JSON.stringify(of);
    const group = groups.get(name) ?? { of, questions: [] };
    group.questions.push(question);
    groups.set(name, group);
  }
  const place = ({ of }: Group) => ("topic" in of ? TOPICS.indexOf(of.topic) : -1);
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}
