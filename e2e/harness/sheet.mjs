import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Pictures beside each other on one sheet, and how wide each is shown: wide enough to read, few enough to compare. */
const LAYOUT = /** @type {const} */ ({
  1440: { columns: 2, rows: 3, shown: 740, cut: 470 },
  1024: { columns: 3, rows: 3, shown: 500, cut: 440 },
  390: { columns: 5, rows: 2, shown: 300, cut: 650 },
  long: { columns: 5, rows: 1, shown: 300, cut: 1500 },
});
/** @typedef {keyof typeof LAYOUT} Width */

const STYLE = `
  body { margin: 24px; font: 13px/1.4 system-ui, sans-serif; color: #1d2126; background: #e9e7e2 }
  h2 { font-size: 15px; margin: 28px 0 10px }
  .sheet { display: grid; gap: 14px; width: max-content; padding: 14px; background: #e9e7e2 }
  figure { margin: 0 }
  figcaption { padding: 0 2px 4px; font-weight: 600 }
  .cut { overflow: hidden; background: #fff; outline: 1px solid #c9c5bc }
  img { display: block; width: 100% }
  nav a { margin-right: 12px }`;

/**
 * Makes contact sheets of the pictures in a folder: one page with all of them, and the same as a few pictures.
 * Pictures are called `PLACE-WIDTH-SCHEME.png`.
 * @param {import("playwright-core").Browser} browser
 * @param {string} folder
 * @param {string[]} order the places, in the order in which they are to stand
 */
export async function contactSheet(browser, folder, order) {
  const files = await readdir(folder);
  await Promise.all(files.filter((name) => name.startsWith("sheet-")).map((name) => rm(join(folder, name))));
  const pictures = files.flatMap((file) => {
    const parts = /^(.+)-(1440|1024|390|long)-(light|dark)\.png$/.exec(file);
    return parts ? [{ file, place: String(parts[1]), width: /** @type {Width} */ (parts[2]), scheme: String(parts[3]) }] : [];
  });
  const place = (/** @type {string} */ name) => (order.includes(name) ? order.indexOf(name) : order.length);
  pictures.sort((a, b) => place(a.place) - place(b.place) || a.place.localeCompare(b.place));
  const sheets = Object.keys(LAYOUT).flatMap((width) =>
    ["light", "dark"].flatMap((scheme) => {
      const layout = LAYOUT[/** @type {Width} */ (width)];
      const here = pictures.filter((each) => each.width === width && each.scheme === scheme);
      const per = layout.columns * layout.rows;
      return Array.from({ length: Math.ceil(here.length / per) }, (_, at) => ({
        name: `sheet-${width}-${scheme}-${at + 1}`,
        layout,
        pictures: here.slice(at * per, (at + 1) * per),
      }));
    }),
  );
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>${STYLE}</style>
<h1>${pictures.length} pictures of ${new Set(pictures.map((each) => each.place)).size} places</h1>
<nav>${sheets.map(({ name }) => `<a href="#${name}">${name.slice(6)}</a>`).join("")}</nav>
${sheets
  .map(
    ({ name, layout, pictures: some }) => `<h2>${name.slice(6)}</h2>
<section class="sheet" id="${name}" style="grid-template-columns: repeat(${layout.columns}, ${layout.shown}px)">${some
      .map(
        (each) => `<figure><figcaption>${each.place} · ${each.width} · ${each.scheme}</figcaption><a href="${each.file}">
<div class="cut" style="max-height: ${layout.cut}px"><img src="${each.file}" alt=""></div></a></figure>`,
      )
      .join("")}</section>`,
  )
  .join("\n")}
</html>`;
  const index = join(folder, "index.html");
  await writeFile(index, html);
  const page = await browser.newPage({ viewport: { width: 1640, height: 900 } });
  await page.goto(pathToFileURL(index).href);
  for (const { name } of sheets) await page.locator(`#${name}`).screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
  return { index, sheets: sheets.length, size: (await readFile(index)).length };
}
