import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { LibraryQuestionSummary } from "@/api/types";
import { ErrorState, TableSkeleton } from "@/design/parts";
import { runsHiring, useMe } from "@/features/identity/session";
import { library as t } from "@/strings/library";
import type { Filter } from "./address";
import { Filters } from "./Filters";
import css from "./library.module.css";
import { QuestionList } from "./QuestionList";
import { useFound } from "./useFound";

const PutDialog = lazy(() => import("./PutDialog").then((module) => ({ default: module.PutDialog })));
const ADDRESS_AFTER_MS = 250;

/** All questions: searched and narrowed down, the filter in the address. */
export function Questions() {
  const search = useSearch({ from: "/signed-in/shell/library" });
  const navigate = useNavigate({ from: "/library" });
  const may = runsHiring(useMe());
  const { q, competency, level, kind, open = null } = search;
  const [filter, setFilter] = useState<Filter>({ q, competency, level, kind });
  const [putting, setPutting] = useState<LibraryQuestionSummary | null>(null);
  const found = useFound(filter, true);
  const onOpen = useCallback(
    (id: string | null) =>
      void navigate({
        to: "/library",
        search: (before) => ({ ...before, open: id ?? undefined }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  useAddress(filter, { q, competency, level, kind }, setFilter);
  const note = useCallback(
    (question: LibraryQuestionSummary) =>
      may &&
      question.kind !== "candidate" && (
        <Button size="xs" className={css.put} onClick={() => setPutting(question)}>
          {t.putInto}
        </Button>
      ),
    [may],
  );
  useScrollTo(open, !found.pending);
  return (
    <>
      <Filters
        filter={filter}
        competencies={found.competencies}
        candidates
        found={found.pending || found.error ? null : found.found.length}
        onChange={setFilter}
      />
      {found.pending ? (
        <TableSkeleton rows={10} columns={2} />
      ) : found.error ? (
        <ErrorState error={found.error} retry={found.retry} />
      ) : (
        <QuestionList
          questions={found.found}
          competency={filter.competency}
          open={open}
          onOpen={onOpen}
          note={note}
        />
      )}
      {putting && (
        <Suspense fallback={null}>
          <PutDialog question={putting} onClose={() => setPutting(null)} />
        </Suspense>
      )}
    </>
  );
}

const words = ({ q, competency, level, kind }: Filter) =>
  JSON.stringify([q?.trim() || null, competency ?? null, level ?? null, kind ?? null]);

/**
 * Keeps the address in step with the filter, once the person has paused, so that going back finds the same list; and the
 * filter with an address that somebody went to by a link.
 */
function useAddress(filter: Filter, address: Filter, onChange: (filter: Filter) => void): void {
  const navigate = useNavigate({ from: "/library" });
  const written = useRef(words(address));
  const [here, there] = [words(filter), words(address)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for an address that was not written here
  useEffect(() => {
    if (there === written.current) return;
    written.current = there;
    onChange(address);
  }, [there]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for the filter's words
  useEffect(() => {
    if (here === written.current) return;
    const timer = setTimeout(() => {
      written.current = here;
      const { q, competency, level, kind } = filter;
      void navigate({
        to: "/library",
        search: (before) => ({ ...before, q: q?.trim() || undefined, competency, level, kind }),
        replace: true,
        resetScroll: false,
      });
    }, ADDRESS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [here, navigate]);
}

/** A link to one question leads to it, once. */
function useScrollTo(id: string | null, ready: boolean): void {
  const wanted = useRef(id);
  useEffect(() => {
    if (!ready || !wanted.current) return;
    document
      .querySelector(`[data-question="${CSS.escape(wanted.current)}"]`)
      ?.scrollIntoView({ block: "start" });
    wanted.current = null;
  }, [ready]);
}
