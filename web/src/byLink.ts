import { asVariables, scale, schemes } from "@/design/tokens";

/*
 * What the pages share that a link opens (the candidate's, a shared guide): entries of their own, without the shell, the
 * router and the component library. They need no session, open on a slow phone, and share the look through the tokens.
 */
const rules = (variables: Record<string, string>) =>
  Object.entries(asVariables(variables))
    .map(([name, value]) => `${name}:${value}`)
    .join(";");

/** Puts the look into the page, and follows the system when it changes its mind about light and dark. */
export function dress(): void {
  const style = document.createElement("style");
  style.textContent =
    `:root{${rules(scale)};${rules(schemes.light)}}` +
    `:root[data-mantine-color-scheme="dark"]{${rules(schemes.dark)}}` +
    // Paper is white.
    `@media print{:root:root[data-mantine-color-scheme]{${rules(schemes.light)};color-scheme:light}}`;
  document.head.append(style);
  // `scheme.js` has chosen before the first paint.
  const wantsDark = matchMedia("(prefers-color-scheme: dark)");
  wantsDark.addEventListener("change", () => {
    document.documentElement.setAttribute("data-mantine-color-scheme", wantsDark.matches ? "dark" : "light");
  });
}

/** Where the page is drawn, the secret in its address, which page it is of those that the link opens, and of what. */
export function place(): { root: HTMLElement; token: string; part: string; id: string } {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no root");
  const [, , token = "", part = "", id = ""] = location.pathname.split("/");
  return { root, token, part, id };
}
