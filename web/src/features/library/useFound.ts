import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { Filter } from "./address";
import { questionSearchQuery, questionsQuery } from "./queries";
import { competenciesOf, select } from "./select";

const QUIET_MS = 150;

/** The questions that a filter leaves: at once by their own words, and a moment later by what stands beside them, too. */
export function useFound(filter: Filter, candidates: boolean) {
  const all = useQuery(questionsQuery);
  // Typing goes before drawing.
  const words = useDeferredValue((filter.q ?? "").trim());
  const [asked] = useDebouncedValue(words, QUIET_MS);
  // Should it fail, the words of the questions themselves still do.
  const deep = useQuery({ ...questionSearchQuery(asked), retry: false });
  const ids = useMemo(
    () => (deep.data && asked === words ? new Set(deep.data) : null),
    [deep.data, asked, words],
  );
  const offered = useMemo(
    () => (all.data?.data ?? []).filter(({ kind }) => candidates || kind !== "candidate"),
    [all.data, candidates],
  );
  const { competency, level, kind } = filter;
  const found = useMemo(
    () => select(offered, { q: words, competency, level, kind }, ids),
    [offered, words, competency, level, kind, ids],
  );
  return {
    found,
    competencies: useMemo(() => competenciesOf(offered), [offered]),
    pending: all.isPending,
    error: all.error,
    retry: () => void all.refetch(),
  };
}
