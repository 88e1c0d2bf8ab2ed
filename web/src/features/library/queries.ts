import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import type {
  CompetencyCoverage,
  LibraryCandidateGuide,
  LibraryCandidateGuideSummary,
  LibraryCoverage,
  LibraryExercise,
  LibraryItem,
  LibraryQuestion,
  LibraryQuestionSummary,
  LibraryScenario,
  LibraryTakeHome,
} from "@/api/types";

/* The library is part of the program: it changes with a new version of it, and is asked for once a visit. */
const staleTime = Number.POSITIVE_INFINITY;

/** All of them at once, so that choosing among them waits for nothing. */
export const questionsQuery = queryOptions({
  queryKey: ["question-library"],
  queryFn: () => unwrap<{ data: LibraryQuestionSummary[] }>(client.GET("/question-library")),
  staleTime,
});
/** The ids of those in which, or in what stands beside which, all the words are. */
export const questionSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ["question-library", "search", q],
    queryFn: async () => {
      const found = await unwrap<{ data: LibraryQuestionSummary[] }>(
        client.GET("/question-library", { params: { query: { q } } }),
      );
      return found.data.map(({ id }) => id);
    },
    staleTime,
    enabled: q !== "",
  });
export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: ["question-library", "question", id],
    queryFn: () => {
      const [bank = "", key = ""] = id.split("/");
      return unwrap<LibraryQuestion>(
        client.GET("/question-library/{bank}/{key}", { params: { path: { bank, key } } }),
      );
    },
    staleTime,
  });
export const coverageQuery = queryOptions({
  queryKey: ["question-coverage"],
  queryFn: () => unwrap<{ data: LibraryCoverage[] }>(client.GET("/question-coverage")),
  staleTime,
});
export const scenariosQuery = queryOptions({
  queryKey: ["scenario-library"],
  queryFn: () => unwrap<{ data: LibraryItem[] }>(client.GET("/scenario-library")),
  staleTime,
});
export const scenarioQuery = (id: string) =>
  queryOptions({
    queryKey: ["scenario-library", id],
    queryFn: () =>
      unwrap<LibraryScenario>(client.GET("/scenario-library/{id}", { params: { path: { id } } })),
    staleTime,
  });
export const exercisesQuery = queryOptions({
  queryKey: ["exercise-library"],
  queryFn: () => unwrap<{ data: LibraryItem[] }>(client.GET("/exercise-library")),
  staleTime,
});
export const exerciseQuery = (id: string) =>
  queryOptions({
    queryKey: ["exercise-library", id],
    queryFn: () =>
      unwrap<LibraryExercise>(client.GET("/exercise-library/{id}", { params: { path: { id } } })),
    staleTime,
  });
export const takeHomesQuery = queryOptions({
  queryKey: ["take-home-library"],
  queryFn: () => unwrap<{ data: LibraryItem[] }>(client.GET("/take-home-library")),
  staleTime,
});
export const takeHomeQuery = (id: string) =>
  queryOptions({
    queryKey: ["take-home-library", id],
    queryFn: () =>
      unwrap<LibraryTakeHome>(client.GET("/take-home-library/{id}", { params: { path: { id } } })),
    staleTime,
  });
/** What candidates are told; there is one until there are more languages. */
export const candidateGuideQuery = queryOptions({
  queryKey: ["candidate-guide-library"],
  queryFn: async () => {
    const listed = await unwrap<{ data: LibraryCandidateGuideSummary[] }>(
      client.GET("/candidate-guide-library"),
    );
    const id = listed.data[0]?.id ?? "";
    return unwrap<LibraryCandidateGuide>(
      client.GET("/candidate-guide-library/{id}", { params: { path: { id } } }),
    );
  },
  staleTime,
});
export const wholeCoverageQuery = queryOptions({
  queryKey: ["library-coverage"],
  queryFn: () => unwrap<{ data: CompetencyCoverage[] }>(client.GET("/library-coverage")),
  staleTime,
});
