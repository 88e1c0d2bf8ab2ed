import { until } from "./wait.mjs";

/*
 * Resumes of people who do not exist, as files: plain text, HTML and DOCX in turn. What each says follows from its number, so
 * that a test knows who has what.
 */

const FIRST = ["Priya", "Jonas", "Amara", "Kenji", "Sofia", "Tomas", "Hana", "Erik", "Noura", "Ines"];
const LAST = ["Ramanathan", "Feldkirch", "Okonjo", "Tanabe", "Marchetti"];
const EMPLOYERS = ["Example Systems", "Harbour Works", "Northwind Sample", "Lantern Labs"];

/**
 * @typedef {{ number: number, name: string, email: string, phone: string, file: string, has: string[], lines: string[] }} Person
 */

/** @param {number} number from 1 @returns {Person} */
export function resumeOf(number) {
  const name = `${FIRST[number % FIRST.length]} ${LAST[Math.floor(number / FIRST.length) % LAST.length]}`;
  const handle = name.toLowerCase().replace(" ", ".");
  const has = [
    ...(number % 2 === 0 ? ["PostgreSQL"] : []),
    ...(number % 3 === 0 ? ["Kubernetes"] : []),
    ...(number % 5 === 0 ? ["Python"] : []),
  ];
  const since = 2012 + (number % 9);
  const kind = ["txt", "html", "docx"][number % 3];
  const email = `${handle}${number}@example.com`;
  const phone = `+49 30 5550 ${String(1000 + number)}`;
  const worked = has.length > 0 ? `Built and ran services with ${has.join(", ")}.` : "Kept the office and its books in order.";
  return {
    number,
    name,
    email,
    phone,
    file: `${handle}-${number}.${kind}`,
    has,
    lines: [
      name,
      `${email} | ${phone}`,
      "",
      "Experience",
      `Backend engineer, ${EMPLOYERS[number % EMPLOYERS.length]}`,
      `03/${since} - present`,
      worked,
      "Wrote down what was decided and why, and taught two colleagues to do the same with care.",
      "",
      "Education",
      number % 4 === 0 ? "BSc in Computer Science, Sample University, 2008 - 2011" : "Vocational training in retail, Sample College, 2008 - 2011",
    ],
  };
}

/** @param {Person} person @returns {Buffer} */
export function bytesOf(person) {
  if (person.file.endsWith(".txt")) return Buffer.from(`${person.lines.join("\n")}\n`);
  if (person.file.endsWith(".html")) return Buffer.from(html(person));
  return docx(person.lines);
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** @param {Person} person */
function html({ name, lines }) {
  const body = lines
    .map((line, at) => {
      if (line === "") return "";
      if (at === 0) return `<h1>${escaped(line)}</h1>`;
      return line === "Experience" || line === "Education" ? `<h2>${line}</h2>` : `<p>${escaped(line)}</p>`;
    })
    .join("\n");
  return `<!doctype html><html lang="en"><head><title>${escaped(name)}</title></head><body>${body}</body></html>`;
}

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** @param {string[]} lines */
function docx(lines) {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join("");
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`;
  return zip({ "[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document });
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
/** @param {Buffer} bytes */
const crc = (bytes) => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

/** An archive whose entries are stored as they are. @param {Record<string, string>} entries */
export function zip(entries) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(crc(content), 10);
    head.writeUInt32LE(content.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), head, Buffer.from(name), content]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), head, end, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const last = Buffer.alloc(18);
  last.writeUInt16LE(directory.length, 4);
  last.writeUInt16LE(directory.length, 6);
  last.writeUInt32LE(list.length, 8);
  last.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from("PK\u0005\u0006"), last]);
}

/**
 * Drops files on the page, as a person would from a folder.
 * @param {import("playwright-core").Page} page
 * @param {{ name: string, bytes: Buffer }[]} files
 */
export async function drop(page, files) {
  const sent = files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") }));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
  }, sent);
}

/**
 * Sends resumes without the page and waits until they are read.
 * @param {import("./api.mjs").Api} api
 * @param {string} screening
 * @param {Person[]} people
 */
export async function send(api, screening, people) {
  const form = new FormData();
  for (const person of people) form.append("files", new Blob([new Uint8Array(bytesOf(person))]), person.file);
  await api.call("POST", `/screenings/${screening}/resumes`, form);
  await read(api, screening);
}

/** Waits for the end of a run. @param {import("./api.mjs").Api} api @param {string} screening @returns {Promise<any>} */
export function read(api, screening) {
  return until(
    async () => {
      const now = await api.get(`/screenings/${screening}`);
      return now.run !== null && now.run.status !== "running" && now;
    },
    { what: "the resumes to be read", within: 120_000, every: 200 },
  );
}
