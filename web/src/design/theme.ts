import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  Tooltip,
} from "@mantine/core";

/*
 * Touchstone's look: slate and paper, one streak of gold. A touchstone is a dark stone on which gold leaves its mark.
 *
 * Every colour of the product is named here once, for light and for dark, and reaches the pages as a CSS variable
 * (`var(--ink)`) and the component library through the same variables. Contrast of every ink on every ground it is
 * used on is at least 4.5:1 in both schemes.
 */
const light = {
  paper: "#fbfaf7",
  surface: "#ffffff",
  sunk: "#f4f2ed",
  line: "#e6e2d9",
  "line-strong": "#d3cdc0",
  /* The edge of what one can type into or press: 3:1 against paper, which the hairlines need not reach. */
  edge: "#918b7d",
  ink: "#1d2126",
  "ink-2": "#555c66",
  "ink-3": "#686e76",
  slate: "#232a33",
  "slate-2": "#303945",
  "on-slate": "#eceae4",
  "on-slate-2": "#b9bec5",
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
  main: "#232a33",
  "main-hover": "#303945",
  "on-main": "#ffffff",
  avatar: "#dcd6c8",
  "on-avatar": "#4b4537",
  shadow: "0 1px 2px rgb(29 33 38 / .05), 0 4px 14px rgb(29 33 38 / .05)",
  "shadow-lift": "0 2px 6px rgb(29 33 38 / .08), 0 14px 40px rgb(29 33 38 / .14)",
};

const dark: typeof light = {
  paper: "#15181c",
  surface: "#1c2026",
  sunk: "#181b20",
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
  avatar: "#dcd6c8",
  "on-avatar": "#4b4537",
  shadow: "0 1px 2px rgb(0 0 0 / .4)",
  "shadow-lift": "0 2px 6px rgb(0 0 0 / .4), 0 18px 48px rgb(0 0 0 / .5)",
};

/** Sizes: 14 px is body; few sizes, few weights. */
const scale = {
  font: '"Inter Variable", Inter, system-ui, sans-serif',
  mono: '"JetBrains Mono", ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  "t-xs": "11px",
  "t-s": "12.5px",
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
};

const asVariables = (tokens: Record<string, string>) =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));

/** What the component library calls things, said in our tokens. */
const libraryNames = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--link)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--sunk)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-error": "var(--bad)",
  "--mantine-color-disabled": "var(--sunk)",
  "--mantine-color-disabled-color": "var(--ink-3)",
  "--mantine-color-disabled-border": "var(--line)",
  "--mantine-primary-color-filled": "var(--main)",
  "--mantine-primary-color-filled-hover": "var(--main-hover)",
  "--mantine-primary-color-contrast": "var(--on-main)",
  "--mantine-primary-color-light": "var(--sunk)",
  "--mantine-primary-color-light-color": "var(--ink)",
  "--mantine-shadow-md": "var(--shadow-lift)",
  "--mantine-shadow-xl": "var(--shadow-lift)",
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: asVariables(scale),
  light: { ...asVariables(light), ...libraryNames },
  dark: { ...asVariables(dark), ...libraryNames },
});

const slate: MantineColorsTuple = [
  "#f4f2ed",
  "#e6e2d9",
  "#d3cdc0",
  "#aab0b8",
  "#8f969f",
  "#686e76",
  "#555c66",
  "#303945",
  "#232a33",
  "#101317",
];

export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  fontSizes: { xs: "11px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  headings: { fontFamily: "var(--font)", fontWeight: "600" },
  defaultRadius: "5px",
  primaryColor: "slate",
  primaryShade: 8,
  colors: { slate },
  cursorType: "pointer",
  focusRing: "never" /* one ring for everything, drawn in base.css */,
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm", variant: "default" },
      vars: (_theme, props) => {
        const quiet = props.variant === "subtle";
        const main = props.variant === "filled";
        const danger = props.variant === "danger";
        return {
          root: {
            "--button-height": props.size === "xs" ? "28px" : "34px",
            "--button-fz": "13px",
            "--button-padding-x": props.size === "xs" ? "9px" : "13px",
            "--button-bg": main
              ? "var(--main)"
              : danger
                ? "var(--bad)"
                : quiet
                  ? "transparent"
                  : "var(--surface)",
            "--button-hover": main
              ? "var(--main-hover)"
              : danger
                ? "color-mix(in srgb, var(--bad) 88%, var(--ink))"
                : "var(--sunk)",
            "--button-color": main
              ? "var(--on-main)"
              : danger
                ? "var(--on-rating)"
                : quiet
                  ? "var(--ink-2)"
                  : "var(--ink)",
            "--button-bd": main || quiet || danger ? "1px solid transparent" : "1px solid var(--line-strong)",
          },
        };
      },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: "subtle", size: 30 },
      vars: () => ({
        root: { "--ai-hover": "var(--sunk)", "--ai-color": "var(--ink-2)", "--ai-bg": "transparent" },
      }),
    }),
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          "--input-height": "36px",
          "--input-fz": "14px",
          "--input-bd": "var(--edge)",
          "--input-bg": "var(--surface)",
          "--input-color": "var(--ink)",
        },
      }),
    }),
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({
        label: { "--input-label-size": "13px", "--input-asterisk-color": "var(--bad)" },
        error: { "--input-error-size": "12.5px" },
        success: { "--input-success-size": "12.5px" },
        description: { "--input-description-size": "12.5px" },
      }),
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: "xs" },
      vars: () => ({
        root: { "--checkbox-color": "var(--good)", "--checkbox-icon-color": "var(--on-rating)" },
      }),
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: false,
        yOffset: "9vh",
        radius: "12px",
        overlayProps: { backgroundOpacity: 0.35, color: "#101317" },
        transitionProps: { duration: 120, transition: "fade-down" },
        closeButtonProps: { "aria-label": "Close" },
      },
    }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { "aria-label": "Close" } } }),
    Menu: Menu.extend({ defaultProps: { shadow: "md", radius: "8px", transitionProps: { duration: 80 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, withArrow: false, color: "var(--slate)", fz: 12, radius: 5 },
    }),
  },
});
