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

/* The candidate's page, beside it what helps them to prepare, and what they are asked to program. */
dress();
const { root, token, part, id } = place();
createRoot(root).render(
  <StrictMode>
    <Suspense fallback={<Loading />}>
      {part === "prepare" ? (
        <PreparePage token={token} />
      ) : part === "assessments" && id ? (
        <AssessmentPage token={token} id={id} />
      ) : (
        <PortalPage token={token} />
      )}
    </Suspense>
  </StrictMode>,
);
