import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { type Answer, Api } from "../src/api";
import { HttpError } from "../src/errors";
import { Sessions, passwords } from "../src/sessions";

passwords.cost = 2;

let api: Api;
let cookie: string | undefined;
let member: string;

function call(method: string, path: string, body?: unknown): Answer & { body: any } {
  const url = new URL(`http://library.example.com${path}`);
  return api.answer({ method, url, cookie, json: () => structuredClone(body) }) as Answer & { body: any };
}

function refused(status: number, method: string, path: string, body?: unknown): HttpError {
  try {
    call(method, path, body);
  } catch (error) {
    assert.ok(error instanceof HttpError);
    assert.equal(error.status, status);
    return error;
  }
  return assert.fail(`${method} ${path} was not refused`);
}

const loan = (barcode: string, changes = {}) => {
  return { title: "Emma", barcode, due_on: "2031-05-17", fee_cents: 50, note: null, ...changes };
};
const lend = (barcode: string, changes = {}) => call("POST", `/members/${member}/loans`, loan(barcode, changes)).body;

beforeEach(() => {
  api = new Api(new Sessions());
  cookie = undefined;
  const login = { username: "ann", password: "long enough" };
  call("POST", "/auth/register", login);
  cookie = call("POST", "/auth/login", login).headers?.["Set-Cookie"]?.split(";")[0];
  member = call("POST", "/members", { name: "Mo", email: "mo@example.com" }).body.id;
});

test("a new loan can be read where its location says", () => {
  const answer = call("POST", `/members/${member}/loans`, loan("A1"));
  assert.equal(answer.status, 201);
  assert.deepEqual(call("GET", answer.headers?.Location ?? "").body, answer.body);
});

test("a wrong field is named", () => {
  const wrong = { title: " ", barcode: 7, due_on: "2031-02-30", fee_cents: -1, id: "mine", note: "\ud800" };
  for (const [field, value] of Object.entries(wrong)) {
    const error = refused(400, "POST", `/members/${member}/loans`, loan("A1", { [field]: value }));
    assert.deepEqual(Object.keys(error.fields ?? {}), [field]);
  }
});

test("a body that is no object is refused", () => {
  for (const body of [null, [], "text", 7]) refused(400, "POST", "/members", body);
});

test("a loan of an unknown member is refused", () => {
  refused(404, "POST", "/members/nobody/loans", loan("A1"));
});

test("a copy is on loan once", () => {
  const { id } = lend("A1");
  refused(409, "POST", `/members/${member}/loans`, loan("A1"));
  assert.equal(call("PUT", `/loans/${id}`, loan("A1", { title: "Persuasion" })).status, 200);
});

test("PUT replaces the whole loan and asks for all of it", () => {
  const { id } = lend("A1", { note: "torn" });
  refused(400, "PUT", `/loans/${id}`, { title: "Persuasion" });
  call("PUT", `/loans/${id}`, loan("A2"));
  assert.deepEqual(call("GET", `/loans/${id}`).body, { id, member_id: member, ...loan("A2") });
});

test("a returned loan is gone", () => {
  const { id } = lend("A1");
  assert.equal(call("DELETE", `/loans/${id}`).status, 204);
  refused(404, "GET", `/loans/${id}`);
  refused(404, "DELETE", `/loans/${id}`);
});

test("pages follow each other and end", () => {
  for (const barcode of ["A1", "A2", "A3"]) lend(barcode);
  const barcodes = (path: string) => call("GET", path).body.map((row: any) => row.barcode);
  assert.deepEqual(barcodes("/loans?limit=2"), ["A1", "A2"]);
  assert.deepEqual(barcodes("/loans?limit=2&offset=2"), ["A3"]);
  assert.deepEqual(barcodes("/loans?limit=2&offset=9"), []);
  const { headers } = call("GET", "/loans?limit=1&offset=1");
  assert.equal(headers?.["X-Total-Count"], "3");
  assert.match(headers?.Link ?? "", /offset=0>; rel="prev", .*offset=2>; rel="next"/);
});

test("limits and offsets out of range are refused", () => {
  for (const query of ["limit=0", "limit=101", "limit=x", "offset=-1"]) refused(400, "GET", `/loans?${query}`);
});

test("fees sort as numbers, both ways, and only known fields sort", () => {
  for (const fee_cents of [9, 100, 20]) lend(`F${fee_cents}`, { fee_cents });
  const fees = (order: string) => call("GET", `/loans?sort=fee_cents&order=${order}`).body.map((row: any) => row.fee_cents);
  assert.deepEqual(fees("asc"), [9, 20, 100]);
  assert.deepEqual(fees("desc"), [100, 20, 9]);
  refused(400, "GET", "/loans?sort=constructor");
});

test("the loans of a member are that member's", () => {
  lend("A1");
  const other = call("POST", "/members", { name: "Jo", email: "jo@example.com" }).body.id;
  assert.deepEqual(call("GET", `/members/${other}/loans`).body, []);
  refused(409, "DELETE", `/members/${member}`);
});

test("without a session nothing is open", () => {
  cookie = undefined;
  for (const path of ["/loans", "/members", `/members/${member}/loans`]) refused(403, "GET", path);
});

test("a wrong password and an unknown user are refused alike", () => {
  const errors = ["ann", "bob"].map((username) => refused(403, "POST", "/auth/login", { username, password: "not this one" }));
  assert.equal(errors[0].message, errors[1].message);
});

test("another method is not allowed", () => {
  assert.match(refused(405, "PATCH", "/loans/x").message, /GET, PUT, DELETE/);
});
