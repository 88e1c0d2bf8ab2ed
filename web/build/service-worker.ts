import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/**
 * Writes `sw.js` beside the built page: the source in `src/sw.js` with the list of files of this very build and a
 * version made of their names. Two builds with the same files are the same worker; any change replaces the old shell
 * as a whole, so a page never mixes scripts of two versions.
 */
export function serviceWorker(): Plugin {
  return {
    name: "touchstone-service-worker",
    apply: "build",
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        // Inter comes in seven alphabets. Latin is enough to start; the others are fetched when a name needs them.
        .filter((name) => /\.(js|css)$/.test(name) || /inter-latin-wght.*\.woff2$/.test(name))
        .map((name) => `/${name}`)
        .sort();
      const shell = ["/", "/scheme.js", "/icon.svg", ...files];
      const page = bundle["index.html"];
      const hash = createHash("sha256").update(shell.join("\n"));
      if (page?.type === "asset") hash.update(page.source);
      const version = hash.digest("hex").slice(0, 12);
      const source = readFileSync(fileURLToPath(new URL("../src/sw.js", import.meta.url)), "utf8");
      this.emitFile({
        type: "asset",
        fileName: "sw.js",
        source: source
          .replace("__VERSION__", JSON.stringify(version))
          .replace("__SHELL__", JSON.stringify(shell)),
      });
    },
  };
}
