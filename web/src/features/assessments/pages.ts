import { lazy } from "react";

/* The pages of exercises, behind one door: what each of them needs is named here, and not in what every page loads first. */
export const ExercisesPage = lazy(() =>
  import("@/features/coding-exercises/ExercisesPage").then((module) => ({ default: module.ExercisesPage })),
);
export const ExercisePage = lazy(() =>
  import("@/features/coding-exercises/ExercisePage").then((module) => ({ default: module.ExercisePage })),
);
export const AssessmentPage = lazy(() =>
  import("./AssessmentPage").then((module) => ({ default: module.AssessmentPage })),
);
export const WorkPage = lazy(() => import("./WorkPage").then((module) => ({ default: module.WorkPage })));
