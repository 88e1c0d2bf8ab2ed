// Proves that src/api/schema.gen.ts is what `npm run api` makes of ../openapi.json.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "api-"));
const fresh = join(folder, "schema.gen.ts");
try {
  execFileSync("node", ["scripts/generate-api.mjs", fresh], { stdio: "inherit" });
  if (readFileSync(fresh, "utf8") !== readFileSync("src/api/schema.gen.ts", "utf8")) {
    console.error("src/api/schema.gen.ts is stale: run `npm run api` and commit it.");
    process.exit(1);
  }
} finally {
  rmSync(folder, { recursive: true });
}
