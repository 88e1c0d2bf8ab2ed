import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { asVariables, scale, schemes } from "./tokens";

/*
 * Carries the tokens into the component library, once. Components are named here rather than imported, so that a page
 * loads only those that it shows.
 */

/** What the component library calls things, said in our tokens. */
const libraryNames = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--link)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--raised)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-error": "var(--bad)",
  "--mantine-color-disabled": "var(--sunk)",
  "--mantine-color-disabled-color": "var(--ink-3)",
  "--mantine-color-disabled-border": "var(--line)",
  "--mantine-primary-color-filled": "var(--main)",
  "--mantine-primary-color-filled-hover": "var(--main-hover)",
  "--mantine-primary-color-contrast": "var(--on-main)",
  "--mantine-primary-color-light": "var(--raised)",
  "--mantine-primary-color-light-color": "var(--ink)",
  "--mantine-shadow-md": "var(--shadow-lift)",
  "--mantine-shadow-xl": "var(--shadow-lift)",
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: asVariables(scale),
  light: { ...asVariables(schemes.light), ...libraryNames },
  dark: { ...asVariables(schemes.dark), ...libraryNames },
});

/** The library wants ten shades of its primary colour; it is given our neutrals, from light to dark. */
const { light, dark } = schemes;
const slate: MantineColorsTuple = [
  light.sunk,
  light.line,
  light["line-strong"],
  dark["ink-2"],
  dark["ink-3"],
  light["ink-3"],
  light["ink-2"],
  light["slate-2"],
  light.slate,
  dark.slate,
];

interface Look {
  ground: string;
  hover: string;
  ink: string;
  border?: string;
}
/** `filled` is the one main action, `default` any other, `subtle` one that may be overlooked, `danger` asks twice. */
const BUTTONS: Record<string, Look> = {
  filled: { ground: "var(--main)", hover: "var(--main-hover)", ink: "var(--on-main)" },
  default: {
    ground: "var(--surface)",
    hover: "var(--raised)",
    ink: "var(--ink)",
    border: "var(--line-strong)",
  },
  subtle: { ground: "transparent", hover: "var(--raised)", ink: "var(--ink-2)" },
  danger: {
    ground: "var(--bad)",
    hover: "color-mix(in srgb, var(--bad) 88%, var(--ink))",
    ink: "var(--on-rating)",
  },
};
const buttonVars = (props: { variant?: string; size?: unknown }) => {
  const look = BUTTONS[props.variant ?? "default"] ?? BUTTONS.default;
  const small = props.size === "xs";
  return {
    root: {
      "--button-height": small ? "var(--h-s)" : "var(--h-m)",
      "--button-fz": "var(--t-d)",
      "--button-padding-x": small ? "10px" : "var(--s3)",
      "--button-bg": look?.ground,
      "--button-hover": look?.hover,
      "--button-color": look?.ink,
      "--button-bd": `1px solid ${look?.border ?? "transparent"}`,
    },
  };
};

export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  fontSizes: {
    xs: scale["t-s"],
    sm: scale["t-d"],
    md: scale["t-m"],
    lg: scale["t-l"],
    xl: scale["t-xl"],
  },
  headings: { fontFamily: "var(--font)", fontWeight: "600" },
  defaultRadius: scale["r-s"],
  primaryColor: "slate",
  primaryShade: 8,
  colors: { slate },
  cursorType: "pointer",
  focusRing: "never" /* one ring for everything, drawn in base.css */,
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: "sm", variant: "default" },
      vars: (_theme: unknown, props: { variant?: string; size?: unknown }) => buttonVars(props),
    },
    ActionIcon: {
      defaultProps: { variant: "subtle", size: 30 },
      vars: () => ({
        root: { "--ai-hover": "var(--raised)", "--ai-color": "var(--ink-2)", "--ai-bg": "transparent" },
      }),
    },
    Input: {
      vars: () => ({
        wrapper: {
          "--input-height": "var(--h-m)",
          "--input-fz": "var(--t-m)",
          "--input-bd": "var(--edge)",
          "--input-bg": "var(--surface)",
          "--input-color": "var(--ink)",
        },
      }),
    },
    InputWrapper: {
      vars: () => ({
        label: { "--input-label-size": "var(--t-d)", "--input-asterisk-color": "var(--bad)" },
        error: { "--input-error-size": "var(--t-s)" },
        success: { "--input-success-size": "var(--t-s)" },
        description: { "--input-description-size": "var(--t-s)" },
      }),
    },
    Checkbox: {
      defaultProps: { size: "xs" },
      // The edge of what can be pressed is seen before it is ticked, too.
      styles: (_theme: unknown, props: { checked?: boolean; indeterminate?: boolean }) =>
        props.checked || props.indeterminate
          ? {}
          : { input: { borderColor: "var(--edge)", backgroundColor: "var(--surface)" } },
      vars: () => ({
        root: { "--checkbox-color": "var(--good)", "--checkbox-icon-color": "var(--on-rating)" },
      }),
    },
    Modal: {
      defaultProps: {
        centered: false,
        yOffset: "9vh",
        radius: "var(--r-l)",
        overlayProps: { backgroundOpacity: 0.35, color: light.veil },
        transitionProps: { duration: 120, transition: "fade-down" },
        closeButtonProps: { "aria-label": "Close" },
      },
    },
    Menu: { defaultProps: { shadow: "md", radius: "var(--r-m)", transitionProps: { duration: 80 } } },
  },
});
