import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { PageHeader, Skeleton, TabPanel, Tabs } from "@/design/parts";
import { LibraryGuides } from "@/features/guides/LibraryGuides";
import { runsHiring, useMe } from "@/features/identity/session";
import { library as t } from "@/strings/library";
import type { View } from "./address";
import { Exercises, Scenarios, TakeHomes } from "./Items";
import { Questions } from "./Questions";

const Coverage = lazy(() => import("./Coverage").then((module) => ({ default: module.Coverage })));
const ForCandidates = lazy(() =>
  import("./ForCandidates").then((module) => ({ default: module.ForCandidates })),
);

const VIEWS: View[] = [
  "questions",
  "scenarios",
  "exercises",
  "take_homes",
  "guides",
  "candidates",
  "coverage",
];

/** What comes with the product, for whoever reads guides. */
export function LibraryPage() {
  const { view = "questions" } = useSearch({ from: "/signed-in/shell/library" });
  const navigate = useNavigate();
  const may = runsHiring(useMe());
  return (
    <>
      <PageHeader title={t.title} sub={t.sub} />
      <Tabs
        label={t.views}
        value={view}
        tabs={VIEWS.map((key) => ({ key, title: t.view[key] }))}
        onChange={(next) =>
          void navigate({ to: "/library", search: next === "questions" ? {} : { view: next }, replace: true })
        }
      />
      <TabPanel of={view}>
        {view === "questions" && <Questions />}
        {view === "scenarios" && <Scenarios />}
        {view === "exercises" && <Exercises />}
        {view === "take_homes" && <TakeHomes />}
        {view === "guides" && <LibraryGuides may={may} />}
        <Suspense fallback={<Skeleton lines={12} />}>
          {view === "candidates" && <ForCandidates />}
          {view === "coverage" && <Coverage />}
        </Suspense>
      </TabPanel>
    </>
  );
}
