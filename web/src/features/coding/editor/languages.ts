import { LanguageSupport, StreamLanguage, type StreamParser } from "@codemirror/language";
import type { Extension } from "@codemirror/state";

/*
 * How each language of the judge is coloured and indented (crates/judge/src/languages.toml). Every one is a chunk of its
 * own, fetched when somebody writes in it.
 */
const stream = (parser: StreamParser<unknown>) => new LanguageSupport(StreamLanguage.define(parser));
const clike = () => import("@codemirror/legacy-modes/mode/clike");

const LOADERS: Record<string, () => Promise<Extension>> = {
  python: async () => (await import("@codemirror/lang-python")).python(),
  javascript: async () => (await import("@codemirror/lang-javascript")).javascript(),
  typescript: async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
  java: async () => (await import("@codemirror/lang-java")).java(),
  go: async () => (await import("@codemirror/lang-go")).go(),
  rust: async () => (await import("@codemirror/lang-rust")).rust(),
  c: async () => (await import("@codemirror/lang-cpp")).cpp(),
  cpp: async () => (await import("@codemirror/lang-cpp")).cpp(),
  csharp: async () => stream((await clike()).csharp as StreamParser<unknown>),
  kotlin: async () => stream((await clike()).kotlin as StreamParser<unknown>),
  ruby: async () =>
    stream((await import("@codemirror/legacy-modes/mode/ruby")).ruby as StreamParser<unknown>),
  php: async () => (await import("@codemirror/lang-php")).php(),
  sql: async () => {
    const { sql, SQLite } = await import("@codemirror/lang-sql");
    return sql({ dialect: SQLite });
  },
  postgresql: async () => {
    const { sql, PostgreSQL } = await import("@codemirror/lang-sql");
    return sql({ dialect: PostgreSQL });
  },
};

/** The languages that the editor knows. */
export const KNOWN = Object.keys(LOADERS);

/** How wide an indentation is where the language's own people have one width. */
export const indentOf = (language: string): string =>
  language === "go"
    ? "\t"
    : ["javascript", "typescript", "ruby", "sql", "postgresql"].includes(language)
      ? "  "
      : "    ";

const loaded = new Map<string, Promise<Extension>>();

/** The colours and the indentation of a language; of one that is not known, or cannot be fetched now, none. */
export function languageOf(id: string): Promise<Extension> {
  const load = LOADERS[id];
  if (!load) return Promise.resolve([]);
  const before = loaded.get(id);
  if (before) return before;
  const coming = load().catch(() => {
    // Without a network, plain text will do; the next visit asks again.
    loaded.delete(id);
    return [];
  });
  loaded.set(id, coming);
  return coming;
}
