import "@fontsource-variable/inter/wght.css";
import "@/design/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { asVariables, scale, schemes } from "@/design/tokens";
import { PortalPage } from "@/features/portal/PortalPage";

/*
 * The candidate's page: an entry of its own, without the shell, the router and the component library. It needs no
 * session, opens on a slow phone, and shares the look through the tokens.
 */
const rules = (variables: Record<string, string>) =>
  Object.entries(asVariables(variables))
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
const style = document.createElement("style");
style.textContent =
  `:root{${rules(scale)};${rules(schemes.light)}}` +
  `:root[data-mantine-color-scheme="dark"]{${rules(schemes.dark)}}`;
document.head.append(style);

// `scheme.js` has chosen before the first paint; this follows the system when it changes its mind.
const wantsDark = matchMedia("(prefers-color-scheme: dark)");
wantsDark.addEventListener("change", () => {
  document.documentElement.setAttribute("data-mantine-color-scheme", wantsDark.matches ? "dark" : "light");
});

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root");
const token = location.pathname.split("/")[2] ?? "";
createRoot(root).render(
  <StrictMode>
    <PortalPage token={token} />
  </StrictMode>,
);
