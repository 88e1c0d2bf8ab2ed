import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./wait.mjs";

/** The binary under test. */
export const BINARY =
  process.env.TOUCHSTONE_BINARY ?? fileURLToPath(new URL("../../target/debug/touchstone", import.meta.url));

/** @type {Set<number>} Processes that must not outlive the tests. */
const running = new Set();
/** @type {Set<string>} Nor must these. */
const folders = new Set();
process.on("exit", () => {
  for (const pid of running) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Gone already.
    }
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.once(signal, () => process.exit(1));

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * A port that nobody listens on now. It lies below those that systems hand out by themselves: while a server is down to be
 * started again, no connection of another test takes its port.
 * @returns {Promise<number>}
 */
async function freePort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const isFree = await new Promise((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

/** One `touchstone serve` with a data folder of its own. */
export class Server {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  #process;
  #log = "";

  /** @param {string} folder @param {number} port */
  constructor(folder, port) {
    this.folder = folder;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Starts a fresh installation, or one that begins as a copy of another's data. @param {{ copyOf?: string }} [from] */
  static async start(from = {}) {
    const folder = await mkdtemp(join(tmpdir(), "touchstone-e2e-"));
    folders.add(folder);
    if (from.copyOf) await cp(from.copyOf, join(folder, "data"), { recursive: true });
    for (;;) {
      const server = new Server(folder, await freePort());
      try {
        await server.start();
        return server;
      } catch (error) {
        // Another test began to listen there in the meantime.
        if (!server.log.includes("Address already in use")) throw error;
      }
    }
  }

  get data() {
    return join(this.folder, "data");
  }

  get pid() {
    return this.#process?.pid ?? 0;
  }

  get log() {
    return this.#log;
  }

  /** Starts it, or starts it again on the same port with the same data. */
  async start() {
    // Tests put a story together faster than a person could; how much one may ask is tested elsewhere.
    const unlimited = ["--requests-per-minute", "0", "--guest-requests-per-minute", "0"];
    const place = ["--listen", `127.0.0.1:${this.port}`, "--data", this.data];
    const child = spawn(BINARY, ["serve", ...place, ...unlimited], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, RUST_LOG: "warn" },
    });
    this.#process = child;
    const pid = child.pid ?? 0;
    running.add(pid);
    child.once("exit", () => running.delete(pid));
    const keep = (/** @type {Buffer} */ chunk) => {
      this.#log = (this.#log + chunk).slice(-20_000);
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    this.#log = "";
    // What it says itself: at that address somebody else's server might answer.
    const ready = () => child.exitCode !== null || this.#log.includes(`Touchstone is at ${this.url}`);
    await until(ready, { what: "the server to listen" });
    if (child.exitCode !== null) throw new Error(`the server ended: ${this.#log}`);
    await until(async () => (await fetch(`${this.url}/api/v1/setup`)).ok, { what: "the server to answer" });
  }

  /** @param {NodeJS.Signals} signal @returns {Promise<NodeJS.Signals | null>} what ended it */
  async #end(signal) {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = new Promise((resolve) => child.once("exit", (_code, by) => resolve(by)));
    child.kill(signal);
    return /** @type {Promise<NodeJS.Signals | null>} */ (ended);
  }

  /** Ends it as a power cut would. */
  async kill9() {
    const { pid } = this;
    const by = await this.#end("SIGKILL");
    if (by !== "SIGKILL" || isAlive(pid)) throw new Error(`process ${pid} was not killed`);
  }

  async stop() {
    await this.#end("SIGKILL");
    await rm(this.folder, { recursive: true, force: true });
    folders.delete(this.folder);
  }
}
