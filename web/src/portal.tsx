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

/* The candidate's page, and beside it what helps them to prepare. */
dress();
const { root, token, part } = place();
createRoot(root).render(
  <StrictMode>
    {part === "prepare" ? (
      <Suspense fallback={<Loading />}>
        <PreparePage token={token} />
      </Suspense>
    ) : (
      <PortalPage token={token} />
    )}
  </StrictMode>,
);
