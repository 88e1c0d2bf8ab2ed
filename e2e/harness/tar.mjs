import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const BLOCK = 512;

/** @param {string} name @param {number} size */
function header(name, size) {
  const block = Buffer.alloc(BLOCK);
  /** @param {string} text @param {number} at */
  const put = (text, at) => block.write(text, at, "latin1");
  put(name, 0);
  put("0000644\0", 100);
  put("0000000\0", 108);
  put("0000000\0", 116);
  put(`${size.toString(8).padStart(11, "0")}\0`, 124);
  put("00000000000\0", 136);
  put("        ", 148);
  put("0", 156);
  put("ustar\x0000", 257);
  const sum = block.reduce((all, byte) => all + byte, 0);
  put(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/**
 * The files of a folder as a tar.gz, as a candidate would pack them.
 * @param {string} folder
 */
export async function packed(folder) {
  /** @type {Buffer[]} */
  const parts = [];
  for (const name of (await readdir(folder)).sort()) {
    const content = await readFile(join(folder, name));
    parts.push(header(name, content.length), content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK));
  }
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]));
}
