/*
 * Touchstone's look: slate and paper, one streak of gold. A touchstone is a dark stone on which gold leaves its mark.
 *
 * Every colour, size and distance of the product is named here once, and reaches the pages as a CSS variable
 * (`var(--ink)`) and the component library through the same variables (theme.ts). `tokens.test.ts` computes the contrast
 * of each pair below in both schemes and refuses literal colours and type sizes in the style sheets of the pages.
 */
const light = {
  /* Grounds, from the page upwards. */
  paper: "#fbfaf7",
  surface: "#ffffff",
  sunk: "#f4f2ed",
  /* A tag, a chip, a row under the pointer: one step away from whatever ground it stands on. */
  raised: "#f4f2ed",
  /* Hairlines divide; they need no contrast. An edge is the border of what one can type into or press. */
  line: "#e6e2d9",
  "line-strong": "#d3cdc0",
  edge: "#918b7d",
  /* What is said, what goes with it, what may be skipped. */
  ink: "#1d2126",
  "ink-2": "#555c66",
  "ink-3": "#686e76",
  /* The dark stone: the navigation and the head of a phone, the same in both schemes. */
  slate: "#232a33",
  "slate-2": "#303945",
  "on-slate": "#eceae4",
  "on-slate-2": "#b9bec5",
  "on-slate-3": "#99a1ab",
  "slate-line": "rgb(255 255 255 / 0.13)",
  "slate-hover": "rgb(255 255 255 / 0.06)",
  "slate-focus": "#f0c877",
  gold: "#b8862b",
  "gold-bright": "#d9aa50",
  "gold-ink": "#7a540d",
  "gold-soft": "#f6ecd6",
  link: "#0b6370",
  focus: "#1683a0",
  good: "#1b6553",
  "good-soft": "#e2efe9",
  warn: "#855608",
  "warn-soft": "#f8ecd2",
  bad: "#a63d2f",
  "bad-soft": "#f7e4df",
  /* Ratings 0–4: always with the number; 0 is hatched, not low. */
  r1: "#b3543f",
  r2: "#a06a14",
  r3: "#46806d",
  r4: "#1f6f5c",
  "on-rating": "#ffffff",
  /* The one main action of a page. */
  main: "#232a33",
  "main-hover": "#303945",
  "on-main": "#ffffff",
  /* Steps of something that goes on, and the one it is at. */
  step: "#f4f2ed",
  "step-now": "#232a33",
  "on-step-now": "#ffffff",
  "on-step-now-2": "#b9bec5",
  /* People: a tint tells them apart, the name says who. */
  "tint-0": "#dcd6c8",
  "tint-1": "#cfdcd6",
  "tint-2": "#d9d3e4",
  "tint-3": "#e4d3cf",
  "tint-4": "#d2dae2",
  "tint-5": "#e2dcc0",
  "on-tint": "#3f3a2e",
  veil: "#101317",
  shadow: "0 1px 2px rgb(29 33 38 / .05), 0 4px 14px rgb(29 33 38 / .05)",
  "shadow-lift": "0 2px 6px rgb(29 33 38 / .08), 0 14px 40px rgb(29 33 38 / .14)",
  "shadow-edge": "rgb(29 33 38 / .14)",
};
export type Scheme = typeof light;
export type Token = keyof Scheme;

const dark: Scheme = {
  paper: "#15181c",
  surface: "#1c2026",
  sunk: "#181b20",
  raised: "#262c34",
  line: "#2b3139",
  "line-strong": "#3a424d",
  edge: "#6b7480",
  ink: "#e8e6e0",
  "ink-2": "#aab0b8",
  "ink-3": "#8f969f",
  slate: "#101317",
  "slate-2": "#232a33",
  "on-slate": "#e8e6e0",
  "on-slate-2": "#b9bec5",
  "on-slate-3": "#99a1ab",
  "slate-line": "rgb(255 255 255 / 0.13)",
  "slate-hover": "rgb(255 255 255 / 0.06)",
  "slate-focus": "#f0c877",
  gold: "#d9aa50",
  "gold-bright": "#d9aa50",
  "gold-ink": "#e3b964",
  "gold-soft": "#33290f",
  link: "#6cc3cf",
  focus: "#4db3cf",
  good: "#6fbfa6",
  "good-soft": "#17302a",
  warn: "#e0b060",
  "warn-soft": "#33270f",
  bad: "#e08672",
  "bad-soft": "#3a1d17",
  r1: "#d0725c",
  r2: "#d9a441",
  r3: "#74b39e",
  r4: "#9bd9c4",
  "on-rating": "#14181c",
  main: "#d9aa50",
  "main-hover": "#e3b964",
  "on-main": "#1d1606",
  step: "#1c2026",
  "step-now": "#3a424d",
  "on-step-now": "#ffffff",
  "on-step-now-2": "#d0d4d9",
  "tint-0": "#dcd6c8",
  "tint-1": "#cfdcd6",
  "tint-2": "#d9d3e4",
  "tint-3": "#e4d3cf",
  "tint-4": "#d2dae2",
  "tint-5": "#e2dcc0",
  "on-tint": "#3f3a2e",
  veil: "#101317",
  shadow: "0 1px 2px rgb(0 0 0 / .4)",
  "shadow-lift": "0 2px 6px rgb(0 0 0 / .4), 0 18px 48px rgb(0 0 0 / .5)",
  "shadow-edge": "rgb(0 0 0 / .5)",
};

export const schemes = { light, dark };

/** Seven sizes of type, seven distances, three corners, two heights of a control. 14 px is body, 13.5 is dense. */
export const scale = {
  font: '"Inter Variable", Inter, system-ui, sans-serif',
  mono: '"JetBrains Mono", ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  "t-xs": "11px",
  "t-s": "12.5px",
  "t-d": "13.5px",
  "t-m": "14px",
  "t-l": "16px",
  "t-xl": "20px",
  "t-2xl": "26px",
  s1: "4px",
  s2: "8px",
  s3: "12px",
  s4: "16px",
  s5: "24px",
  s6: "32px",
  s7: "48px",
  "r-s": "5px",
  "r-m": "8px",
  "r-l": "12px",
  /* Heights: a control in a row, a control of a form, a target for a thumb. */
  "h-s": "28px",
  "h-m": "34px",
  "h-touch": "44px",
  /* Widths: a line of text, a form, the column beside the page. */
  "w-text": "62ch",
  "w-form": "640px",
  "w-side": "340px",
};

const GROUNDS: Token[] = ["paper", "surface", "sunk", "raised"];
const on = (ground: Token | Token[], ...inks: Token[]): [Token, Token][] =>
  [ground].flat().flatMap((under) => inks.map((ink): [Token, Token] => [ink, under]));

/** Text and the grounds it stands on: at least 4.5:1 (WCAG 2.2, 1.4.3). */
export const TEXT_PAIRS: [Token, Token][] = [
  ...on(GROUNDS, "ink", "ink-2", "ink-3", "link", "good", "warn", "bad", "gold-ink"),
  ...on("gold-soft", "gold-ink", "ink", "ink-2"),
  ...on("good-soft", "good", "ink"),
  ...on("warn-soft", "warn", "ink"),
  ...on("bad-soft", "bad", "ink"),
  ...on("slate", "on-slate", "on-slate-2", "on-slate-3", "gold-bright"),
  ...on("slate-2", "on-slate", "on-slate-2", "gold-bright"),
  ...on(["main", "main-hover"], "on-main"),
  ...on("step", "ink-2", "ink-3"),
  ...on("step-now", "on-step-now", "on-step-now-2"),
  ...on(["bad"], "on-rating"),
  ...on(["r1", "r2", "r3", "r4", "good"], "on-rating"),
  ...on(["tint-0", "tint-1", "tint-2", "tint-3", "tint-4", "tint-5"], "on-tint"),
];

/** Borders of controls, marks of state and focus: at least 3:1 (WCAG 2.2, 1.4.11). */
export const PART_PAIRS: [Token, Token][] = [
  ...on(["paper", "surface", "sunk"], "edge", "focus", "good", "r1", "r2", "r3", "r4"),
  ...on(["paper", "surface"], "gold"),
  ...on(["slate", "slate-2"], "slate-focus", "gold-bright"),
  ...on("gold-soft", "focus"),
];

/** Tokens as the CSS variables that style sheets read. */
export const asVariables = (tokens: Record<string, string>) =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));
