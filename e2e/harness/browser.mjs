import { accessSync, constants } from "node:fs";
import { delimiter, extname, join } from "node:path";
import { chromium } from "playwright-core";
import { WITHIN } from "./wait.mjs";

/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").BrowserContext} BrowserContext */
/** @typedef {import("playwright-core").Page} Page */

const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The build without windows comes first: it is the same engine and starts and answers faster. */
function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      try {
        const path = join(folder, name);
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here.
      }
    }
  }
  throw new Error("no Chromium found: install chromium, or name one in CHROMIUM");
}

/** @returns {Promise<Browser>} */
export const launch = () => chromium.launch({ executablePath: findChromium(), args: ARGS });

const PAGE_FROM = process.env.TOUCHSTONE_PAGE_FROM;

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** @type {Set<Page>} Pages that are open now. */
export const open = new Set();

/** What a page must never do, noted while it does it. */
export class Watch {
  /** @type {string[]} */
  problems = [];
  /** @type {RegExp[]} What a test provokes on purpose. */
  #expected = [
    // Whoever is not signed in is told so by the first answer; Chromium writes that down as an error.
    /^console: Failed to load resource: .* 401 .*\/api\/v1\/me$/,
  ];

  /** @param {RegExp} what */
  expect(what) {
    this.#expected.push(what);
  }

  /** @param {string} problem */
  note(problem) {
    if (!this.#expected.some((expected) => expected.test(problem))) this.problems.push(problem);
  }
}

/**
 * Serves the page from a folder (`web/dist`) instead of the binary, so that a change of the page can be looked at without
 * compiling. Only for looking: `TOUCHSTONE_PAGE_FROM` is not set when tests run.
 * @param {BrowserContext} context
 * @param {string} folder
 */
async function pageFrom(context, folder) {
  await context.route(
    (url) => !url.pathname.startsWith("/api/"),
    async (route) => {
      const path = new URL(route.request().url()).pathname;
      const page = path.startsWith("/portal/") ? "portal.html" : path.startsWith("/shared-guides/") ? "shared.html" : "index.html";
      await route.fulfill({ path: join(folder, extname(path) ? path : page) });
    },
  );
}

/** The longest that an answer is held back, in milliseconds: `TOUCHSTONE_LATE=600`. For looking for races, see CONTRIBUTING.md. */
const LATE = Number(process.env.TOUCHSTONE_LATE ?? 0);

/**
 * Runs in the page: half of all requests leave late or come back late, so that they overtake one another and what the live
 * stream says, as they do on a slow line and on a machine with too much to do.
 * @param {number} late
 */
function answerLate(late) {
  const ask = window.fetch.bind(window);
  const after = window.setTimeout.bind(window);
  const wait = () => new Promise((resolve) => after(resolve, Math.random() * late));
  window.fetch = async (input, init) => {
    const dice = Math.random();
    const keepalive = init?.keepalive || (input instanceof Request && input.keepalive);
    if (dice < 0.25 && !keepalive) await wait();
    const answer = await ask(input, init);
    if (dice > 0.75) await wait();
    return answer;
  };
  // What a stream says comes in its order, all of it equally late, and nothing once it is closed.
  const behind = Math.random() * late;
  const listen = EventSource.prototype.addEventListener;
  EventSource.prototype.addEventListener = function (/** @type {string} */ type, /** @type {any} */ heard, /** @type {any} */ options) {
    const tell = (/** @type {Event} */ event) => {
      if (type === "error" || this.readyState !== EventSource.CLOSED) heard.call(this, event);
    };
    listen.call(this, type, (event) => after(tell, behind, event), options);
  };
  // Timers are late as well, all of them equally: what the page says at once and what it says "in a moment" are then apart,
  // and whatever is drawn in between is seen.
  const moment = Math.random() * Math.min(late, 60);
  const timer = /** @type {any} */ (window);
  timer.setTimeout = (/** @type {any} */ run, wait = 0, /** @type {any[]} */ ...rest) => after(run, Number(wait) + moment, ...rest);
}

/**
 * One person's browser. Notes console errors, uncaught errors and requests to anywhere but the server.
 * @param {Browser} browser
 * @param {string} url
 * @param {import("playwright-core").BrowserContextOptions & { inTime?: boolean }} [options] `inTime` for whoever has a clock
 *   of their own: nothing is late for them.
 */
export async function person(browser, url, { inTime = false, ...options } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: DESKTOP,
    colorScheme: "light",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    acceptDownloads: true,
    ...(PAGE_FROM && { serviceWorkers: /** @type {const} */ ("block") }),
    ...options,
  });
  if (PAGE_FROM) await pageFrom(context, PAGE_FROM);
  if (LATE > 0 && !inTime) await context.addInitScript(answerLate, LATE);
  context.setDefaultTimeout(WITHIN);
  const watch = new Watch();
  const here = new URL(url).host;
  context.on("request", (request) => {
    const to = new URL(request.url());
    if (/^(https?|wss?):$/.test(to.protocol) && to.host !== here) watch.note(`request to ${to.host}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") watch.note(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => watch.note(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("page", (page) => {
    open.add(page);
    page.on("close", () => open.delete(page));
  });
  const page = await context.newPage();
  return { context, page, watch };
}

/**
 * Waits for the page's own letters. Until they are there words stand in the machine's, which are wider or narrower, so
 * whoever measures must wait.
 * @param {Page} page
 */
export const lettersAreThere = (page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

/** @param {Page} page @param {string} email @param {string} password */
export async function signIn(page, email, password) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation", { name: "Main", exact: true }).waitFor({ state: "attached" });
}

/**
 * Chooses from one of the page's lists: opens it, and clicks the option.
 * @param {import("playwright-core").Locator} scope
 * @param {string} label
 * @param {string | RegExp} option
 */
export async function choose(scope, label, option) {
  await scope.getByRole("combobox", { name: label, exact: true }).or(scope.getByRole("textbox", { name: label, exact: true })).first().click();
  await scope.page().getByRole("option", { name: option }).click();
}
