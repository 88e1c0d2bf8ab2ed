import { lazy } from "react";

/* The pages of take-homes, behind one door: what each of them needs is named here, and not in what every page loads first. */
export const TakeHomeExercisesPage = lazy(() =>
  import("@/features/take-home-exercises/TakeHomeExercisesPage").then((module) => ({
    default: module.TakeHomeExercisesPage,
  })),
);
export const TakeHomeExercisePage = lazy(() =>
  import("@/features/take-home-exercises/TakeHomeExercisePage").then((module) => ({
    default: module.TakeHomeExercisePage,
  })),
);
export const TakeHomePage = lazy(() =>
  import("./TakeHomePage").then((module) => ({ default: module.TakeHomePage })),
);
