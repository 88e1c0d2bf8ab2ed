import { execFile } from "node:child_process";
import { BINARY } from "./server.mjs";

/**
 * Runs the binary under test.
 * @param {...string} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export const touchstone = (...args) =>
  new Promise((resolve) => {
    execFile(BINARY, args, { maxBuffer: 16 << 20 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
