import "@fontsource-variable/inter/wght.css";
import "@/design/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { dress, place } from "@/byLink";
import { PortalPage } from "@/features/portal/PortalPage";

/* The candidate's page. */
dress();
const { root, token } = place();
createRoot(root).render(
  <StrictMode>
    <PortalPage token={token} />
  </StrictMode>,
);
