import "@fontsource-variable/inter/wght.css";
import "@/design/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { dress, place } from "@/byLink";
import { SharedPage } from "@/features/guides/sharing/SharedPage";

/* A guide as whoever has a link reads it. */
dress();
const { root, token } = place();
createRoot(root).render(
  <StrictMode>
    <SharedPage token={token} />
  </StrictMode>,
);
