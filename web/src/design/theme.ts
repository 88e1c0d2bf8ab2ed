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
import { asVariables, dark, light, scale } from "./tokens";

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
