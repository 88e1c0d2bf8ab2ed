/**
 * How long a test waits for what is to come, in milliseconds. It costs nothing where it comes, and on a machine with much
 * else to do it may come late.
 */
export const WITHIN = 60_000;

/**
 * Asks until the answer is true, and hands it back.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {{ what?: string, within?: number, every?: number }} [options]
 * @returns {Promise<T>}
 */
export async function until(ask, { what = "a condition", within = WITHIN, every = 40 } = {}) {
  const end = Date.now() + within;
  /** @type {unknown} */
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${within} ms for ${what}: ${String(last)}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
