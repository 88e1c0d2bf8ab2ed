import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";

const KEY = "touchstone.scheme";

/** Keeps the choice of light or dark where `public/scheme.js` finds it before the first paint. */
export const schemeManager: MantineColorSchemeManager = {
  get(fallback) {
    try {
      return (localStorage.getItem(KEY) as MantineColorScheme | null) ?? fallback;
    } catch {
      return fallback;
    }
  },
  set(value) {
    try {
      localStorage.setItem(KEY, value);
    } catch {
      // The choice lasts as long as the page, then.
    }
  },
  subscribe() {},
  unsubscribe() {},
  clear() {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  },
};
