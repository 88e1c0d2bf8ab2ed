import "@fontsource-variable/inter/wght.css";
import "@/design/base.css";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { dress, place } from "@/byLink";
import { PortalPage } from "@/features/portal/PortalPage";
import { Loading } from "@/features/portal/States";

// Long to read, and not for every visit.
const PreparePage = lazy(() =>
  import("@/features/portal/preparation/PreparePage").then((module) => ({ default: module.PreparePage })),
);
// With the editor: for whoever has something to program.
const AssessmentPage = lazy(() =>
  import("@/features/portal/assessment/AssessmentPage").then((module) => ({
    default: module.AssessmentPage,
  })),
);

// With uploading: for whoever has something to build.
const TakeHomePage = lazy(() =>
  import("@/features/portal/takehome/TakeHomePage").then((module) => ({ default: module.TakeHomePage })),
);

/* The candidate's page, beside it what helps them to prepare, and what they are asked to program or to build. */
dress();
const { root, token, part, id } = place();
createRoot(root).render(
  <StrictMode>
    <Suspense fallback={<Loading />}>
      {part === "prepare" ? (
        <PreparePage token={token} />
      ) : part === "assessments" && id ? (
        <AssessmentPage token={token} id={id} />
      ) : part === "take-homes" && id ? (
        <TakeHomePage token={token} id={id} />
      ) : (
        <PortalPage token={token} />
      )}
    </Suspense>
  </StrictMode>,
);
