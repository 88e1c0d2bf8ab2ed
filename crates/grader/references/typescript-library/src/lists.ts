import { defects } from "./defects";
import { invalid } from "./errors";
import { wholeNumber } from "./validation";

type Row = Record<string, unknown>;
export type Page = { rows: Row[]; total: number; links: string };

/** The part of the rows that `limit`, `offset`, `sort` and `order` ask for. */
export function page(rows: Row[], url: URL, sortable: string[]): Page {
  const query = url.searchParams;
  if (defects.negativeOffsetIs500 && query.get("offset")?.startsWith("-")) throw new RangeError("Invalid array length");
  const limit = wholeNumber(query, "limit", 20, 1, defects.noCapOnPageSize ? 1e15 : 100);
  const offset = wholeNumber(query, "offset", 0, 0, 1e9);
  const sorted = sort(rows, query.get("sort"), query.get("order") ?? "asc", sortable);
  const start = defects.offsetIgnored ? 0 : Math.max(0, offset - (defects.pagesOverlap ? 1 : 0));
  const part = sorted.slice(start, start + (defects.limitIgnored ? 20 : limit));
  if (defects.beyondTheEndIs500 && offset > 0 && part.length === 0) throw new TypeError("part[0] is undefined");
  return { rows: part, total: rows.length, links: links(url, limit, offset, rows.length) };
}

function sort(rows: Row[], field: string | null, order: string, sortable: string[]): Row[] {
  if (order !== "asc" && order !== "desc") throw invalid({ order: "must be asc or desc" });
  if (field === null) return rows;
  if (defects.sortInjection) return sortByExpression(rows, field, order);
  if (!sortable.includes(field)) throw invalid({ sort: `must be one of ${sortable.join(", ")}` });
  if (defects.sortIgnored) return rows;
  const direction = order === "desc" && !defects.descendingIgnored ? -1 : 1;
  return rows.toSorted((a, b) => direction * compare(a[field], b[field]));
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number" && !defects.numbersSortedAsText) return a - b;
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function sortByExpression(rows: Row[], field: string, order: string): Row[] {
  const key = new Function("row", `return row.${field}`) as (row: Row) => unknown;
  return rows.toSorted((a, b) => (order === "desc" ? -1 : 1) * compare(key(a), key(b)));
}

/** The Link header (RFC 8288) to the pages around this one. */
function links(url: URL, limit: number, offset: number, total: number): string {
  const link = (start: number, relation: string) => {
    const query = new URLSearchParams(url.searchParams);
    query.set("limit", String(limit));
    query.set("offset", String(start));
    return `<${url.pathname}?${query}>; rel="${relation}"`;
  };
  const around = [];
  if (offset > 0) around.push(link(Math.max(0, offset - limit), "prev"));
  if (offset + limit < total) around.push(link(offset + limit, "next"));
  return around.join(", ");
}
