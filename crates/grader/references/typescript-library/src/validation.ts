import { defects } from "./defects";
import { HttpError, invalid } from "./errors";

/** Returns the value to store, or throws a sentence that follows the name of the field. */
type Check = (value: unknown) => unknown;
type Checks = Record<string, Check>;

const CONTROL = /[\u0000-\u001f\u007f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

export const text =
  (longest: number): Check =>
  (value) => {
    if (typeof value !== "string") throw "must be a string";
    const trimmed = value.trim();
    if (trimmed === "" && !defects.emptyTitleAccepted) throw "must not be empty";
    if (trimmed.length > longest && !defects.unboundedTitleAccepted) throw `must be at most ${longest} characters`;
    if (CONTROL.test(trimmed)) throw "must not contain control characters";
    if (LONE_SURROGATE.test(trimmed) && !defects.poisonRow) throw "must be valid Unicode";
    return trimmed;
  };

const password: Check = (value) => {
  if (typeof value !== "string" || value.length < 8 || value.length > 128) throw "must have 8 to 128 characters";
  return value;
};

const email: Check = (value) => {
  const address = text(200)(value) as string;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) && !defects.badFormatAccepted) throw "must be an e-mail address";
  return address;
};

const cents: Check = (value) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw "must be a whole number of cents";
  if (value < 0 && !defects.negativeAccepted) throw "must not be negative";
  if (value > 10_000_000) throw "must be at most 10000000";
  return value;
};

const day: Check = (value) => {
  if (defects.badFormatAccepted && typeof value === "string") return value;
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) throw "must be a date such as 2031-05-17";
  const date = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) throw "is no day of the calendar";
  return value;
};

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null ? null : check(value);

export const USER = { username: text(40), password };
export const MEMBER = { name: text(120), email };
export const LOAN = { title: text(200), barcode: text(40), due_on: day, fee_cents: cents, note: optional(text(500)) };

export type Valid<C> = { [Field in keyof C]: any };

/** Checks every field of a body and refuses those it does not know. */
export function parse<C extends Checks>(checks: C, body: unknown): Valid<C> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new HttpError(400, "invalid", "The body must be a JSON object.");
  }
  const sent = body as Record<string, unknown>;
  const fields: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(sent)) {
    if (!Object.hasOwn(checks, name) && !defects.massAssignment) fields[name] = "is not a field that can be set";
  }
  for (const [name, check] of Object.entries(checks)) {
    try {
      values[name] = check(sent[name]);
    } catch (reason) {
      fields[name] = sent[name] === undefined ? "is required" : String(reason);
    }
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return values as Valid<C>;
}

/** A whole number of the query between two bounds, or what holds without one. */
export function wholeNumber(query: URLSearchParams, name: string, otherwise: number, least: number, most: number): number {
  const given = query.get(name);
  if (given === null) return otherwise;
  const number = /^\d{1,15}$/.test(given) ? Number(given) : -1;
  if (number < least || number > most) throw invalid({ [name]: `must be a whole number from ${least} to ${most}` });
  return number;
}
