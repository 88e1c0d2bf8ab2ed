import type { Plugin } from "vite";

const LATIN = /\/inter-latin-wght-normal-[^/]*\.woff2$/;

/**
 * Has every page ask for the letters it is set in together with its script. Otherwise they are asked for when the first
 * words stand, and all words move when they come.
 */
export function preloadFont(): Plugin {
  return {
    name: "touchstone-preload-font",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((file) => LATIN.test(file));
        if (!font) this.error("no file of the Latin letters to ask for");
        return [
          {
            tag: "link",
            attrs: { rel: "preload", href: `/${font}`, as: "font", type: "font/woff2", crossorigin: "" },
            injectTo: "head",
          },
        ];
      },
    },
  };
}
