import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { open } from "./browser.mjs";

const RESULTS = fileURLToPath(new URL("../test-results", import.meta.url));

/**
 * A test whose steps build on each other: once one fails, the rest are skipped. Of a failure there is a picture of every
 * open page in test-results/.
 * @param {string} title
 */
export function story(title) {
  let broken = false;
  let number = 0;
  /**
   * @param {string} name
   * @param {(context: import("node:test").TestContext) => void | Promise<void>} play
   */
  return (name, play) => {
    const at = ++number;
    return test(`${title}: ${name}`, async (context) => {
      if (broken) return context.skip("an earlier step failed");
      try {
        await play(context);
      } catch (error) {
        broken = true;
        await mkdir(RESULTS, { recursive: true });
        let page = 0;
        for (const each of open) {
          page += 1;
          const path = join(RESULTS, `${title}-${at}-${page}.png`.replaceAll(" ", "-"));
          await each.screenshot({ path, timeout: 5_000 }).catch(() => {});
          context.diagnostic(`${each.url()} is in ${path}`);
        }
        throw error;
      }
    });
  };
}
