// What a page costs the first time: scripts and styles, gzipped, fonts apart. Fails above the budget.
// Run it after a build. Pages are named by their module; the shell's chunks count for all that show it.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 250;
const SHELL = "src/features/shell/Shell.tsx";
const PAGES = {
  "sign-in": ["src/features/identity/SignIn.tsx"],
  home: [SHELL, "src/features/home/HomePage.tsx"],
  job: [SHELL, "src/features/jobs/JobPage.tsx"],
  screening: [SHELL, "src/features/screenings/ScreeningPage.tsx"],
  application: [SHELL, "src/features/applications/ApplicationPage.tsx"],
  debrief: [SHELL, "src/features/debriefs/DebriefPage.tsx"],
  guide: [SHELL, "src/features/guides/GuidePage.tsx"],
  library: [SHELL, "src/features/library/LibraryPage.tsx"],
  kit: ["src/features/interviews/KitPage.tsx"],
  portal: [],
  shared: [],
};
/** Pages that a link opens are entries of their own. */
const BY_LINK = ["portal", "shared"];

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const size = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;

function closure(entries) {
  const files = new Set();
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the build`);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
  return files;
}

let over = false;
for (const [page, entries] of Object.entries(PAGES)) {
  const kb =
    [...closure([BY_LINK.includes(page) ? `${page}.html` : "index.html", ...entries])].reduce(
      (sum, file) => sum + size(file),
      0,
    ) / 1024;
  over ||= kb > BUDGET_KB;
  console.log(`${page.padEnd(12)} ${kb.toFixed(0).padStart(4)} KB`);
}
if (over) {
  console.error(`Over the budget of ${BUDGET_KB} KB.`);
  process.exit(1);
}
