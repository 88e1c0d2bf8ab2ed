import { useNavigate, useSearch } from "@tanstack/react-router";
import { PageHeader, TabPanel, Tabs } from "@/design/parts";
import { LibraryGuides } from "@/features/guides/LibraryGuides";
import { runsHiring, useMe } from "@/features/identity/session";
import { library as t } from "@/strings/library";
import type { View } from "./address";
import { Coverage } from "./Coverage";
import { Exercises, Scenarios } from "./Items";
import { Questions } from "./Questions";

const VIEWS: View[] = ["questions", "scenarios", "exercises", "guides", "coverage"];

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
        {view === "guides" && <LibraryGuides may={may} />}
        {view === "coverage" && <Coverage />}
      </TabPanel>
    </>
  );
}
