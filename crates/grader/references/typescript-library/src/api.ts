import { randomUUID } from "node:crypto";
import { defects } from "./defects";
import { HttpError, forbidden, notFound } from "./errors";
import { page } from "./lists";
import { LIFETIME_SECONDS, Sessions, hashPassword, passwordMatches } from "./sessions";
import { LOAN, MEMBER, USER, type Valid, parse } from "./validation";

export type Request = { method: string; url: URL; cookie?: string; json: () => unknown };
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

type User = { id: string; username: string; passwordHash: string };
type Member = Valid<typeof MEMBER> & { id: string };
type Loan = Valid<typeof LOAN> & { id: string; member_id: string };
type Handler = (request: Request, id: string) => Answer;

const LOAN_SORTS = ["title", "due_on", "fee_cents"];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The library's desk: members, what they have on loan, and the librarians who may see and change it. */
export class Api {
  private readonly users = new Map<string, User>();
  private readonly members = new Map<string, Member>();
  private readonly loans = new Map<string, Loan>();
  private readonly routes: [string, RegExp, Handler, "open" | "session"][];

  constructor(private readonly sessions: Sessions) {
    this.routes = [
      ["GET", /^\/health$/, () => ({ status: 200, body: { status: "ok" } }), "open"],
      ["POST", /^\/auth\/register$/, this.register, "open"],
      ["POST", /^\/auth\/login$/, this.login, "open"],
      ["GET", /^\/members$/, this.listMembers, "session"],
      ["POST", /^\/members$/, this.createMember, "session"],
      ["GET", /^\/members\/([^/]+)$/, (_, id) => ({ status: 200, body: this.member(id) }), "session"],
      ["DELETE", /^\/members\/([^/]+)$/, this.deleteMember, "session"],
      ["GET", /^\/members\/([^/]+)\/loans$/, this.listLoansOfMember, "session"],
      ["POST", /^\/members\/([^/]+)\/loans$/, this.createLoan, "session"],
      ["GET", /^\/loans$/, (request) => this.list(request, [...this.loans.values()], LOAN_SORTS), "session"],
      ["GET", /^\/loans\/([^/]+)$/, this.getLoan, "session"],
      ["PUT", /^\/loans\/([^/]+)$/, this.replaceLoan, "session"],
      ["DELETE", /^\/loans\/([^/]+)$/, this.deleteLoan, defects.deleteWithoutAuthentication ? "open" : "session"],
    ];
  }

  answer(request: Request): Answer {
    const matching = this.routes.filter(([, path]) => path.test(request.url.pathname));
    if (matching.length === 0) throw notFound("page");
    const route = matching.find(([method]) => method === request.method);
    if (!route) throw new HttpError(405, "method_not_allowed", `Allowed: ${matching.map(([m]) => m).join(", ")}.`);
    const [, path, handler, access] = route;
    if (access === "session" && !this.signedIn(request)) throw forbidden();
    return handler.call(this, request, path.exec(request.url.pathname)?.[1] ?? "");
  }

  private signedIn(request: Request): boolean {
    const session = /(?:^|;\s*)session=([^;]+)/.exec(request.cookie ?? "")?.[1];
    const user = session && this.sessions.userOf(session);
    return [...this.users.values()].some((known) => known.id === user);
  }

  // Accounts

  private register(request: Request): Answer {
    const { username, password } = parse(USER, request.json());
    if (this.users.has(username)) throw new HttpError(409, "taken", "This user name is taken.");
    const user = { id: randomUUID(), username, passwordHash: hashPassword(password) };
    this.users.set(username, user);
    return { status: 201, body: defects.passwordInResponse ? user : { id: user.id, username } };
  }

  private login(request: Request): Answer {
    const { username, password } = parse(USER, request.json());
    const user = this.users.get(username);
    // An unknown user costs the same work as a wrong password, so that time tells nothing.
    const matches = passwordMatches(password, user?.passwordHash ?? hashPassword("nobody's password"));
    if (!user || !(matches || defects.anyPasswordAccepted)) {
      throw new HttpError(403, "forbidden", "The user name or the password is wrong.");
    }
    const age = defects.sessionWithoutExpiry ? "" : `; Max-Age=${LIFETIME_SECONDS}`;
    const cookie = `session=${this.sessions.issue(user.id)}; Path=/; HttpOnly; SameSite=Lax${age}`;
    return { status: 200, body: { id: user.id, username }, headers: { "Set-Cookie": cookie } };
  }

  // Members

  private listMembers(request: Request): Answer {
    return this.list(request, [...this.members.values()], ["name", "email"]);
  }

  private createMember(request: Request): Answer {
    const member = { id: randomUUID(), ...parse(MEMBER, request.json()) };
    this.members.set(member.id, member);
    return created("/members", member);
  }

  private deleteMember(_: Request, id: string): Answer {
    const member = this.member(id);
    if (this.loansOf(member.id).length > 0) throw new HttpError(409, "has_loans", "The member still has loans.");
    this.members.delete(member.id);
    return { status: 204 };
  }

  private listLoansOfMember(request: Request, id: string): Answer {
    const loans = this.loansOf(this.member(id).id);
    return this.list(request, defects.relatedListUnfiltered ? [...this.loans.values()] : loans, LOAN_SORTS);
  }

  // Loans

  private createLoan(request: Request, memberId: string): Answer {
    const member = this.parentOfLoan(memberId);
    const body = request.json();
    if (defects.failedCreateLeavesRow) this.leaveRow(member.id, body);
    const values = parse(LOAN, body);
    this.refuseTakenBarcode(values.barcode);
    const loan: Loan = { id: randomUUID(), member_id: member.id, ...values };
    if (defects.massAssignment) Object.assign(loan, body, values);
    this.loans.set(loan.id, loan);
    return created("/loans", loan);
  }

  private getLoan(_: Request, id: string): Answer {
    const loan = this.loan(id);
    return { status: 200, body: defects.getIgnoresId ? this.loans.values().next().value : loan };
  }

  private replaceLoan(request: Request, id: string): Answer {
    if (defects.updateOfMissingIs200 && !this.loans.has(id)) return { status: 200, body: request.json() };
    const loan = this.loan(id);
    const body = request.json() as any;
    if (defects.nullOnUpdateIs500) for (const name of Object.keys(LOAN)) body[name]?.valueOf() ?? body[name].valueOf();
    const allowed = defects.negativeAcceptedOnUpdate && body?.fee_cents < 0 ? { ...body, fee_cents: 0 } : body;
    const values = parse(LOAN, allowed);
    if (allowed !== body) values.fee_cents = body.fee_cents;
    this.refuseTakenBarcode(values.barcode, loan.id);
    const changed = { ...loan, ...values, ...(defects.massAssignment ? body : {}) };
    if (!defects.updateNotStored) this.loans.set(loan.id, changed);
    return { status: 200, body: changed };
  }

  private deleteLoan(_: Request, id: string): Answer {
    if (defects.secondDeleteIs500 && !this.loans.has(id)) throw new TypeError("loan is undefined");
    const loan = this.loan(id);
    if (!defects.deleteDoesNothing) this.loans.delete(loan.id);
    return { status: 204 };
  }

  // Shared

  private member(id: string): Member {
    const member = this.members.get(id);
    if (!member) throw notFound("member");
    return member;
  }

  private parentOfLoan(id: string): Member {
    if (defects.unknownParentIs500 && !this.members.has(id)) throw new TypeError("member is undefined");
    if (defects.unknownParentAccepted) return this.members.get(id) ?? { id, name: "", email: "" };
    return this.member(id);
  }

  private loan(id: string): Loan {
    if (defects.strangeIdIs500 && !UUID.test(id)) throw new SyntaxError("invalid input syntax for type uuid");
    const loan = this.loans.get(id);
    if (!loan && defects.missingItemIs500) throw new TypeError("loan is undefined");
    if (!loan) throw notFound("loan");
    return loan;
  }

  private loansOf(memberId: string): Loan[] {
    return [...this.loans.values()].filter((loan) => loan.member_id === memberId);
  }

  /** A copy, known by its barcode, is on loan once at a time. */
  private refuseTakenBarcode(barcode: string, except?: string): void {
    if (defects.duplicateAccepted) return;
    for (const loan of this.loans.values()) {
      if (loan.barcode !== barcode || loan.id === except) continue;
      if (defects.duplicateIs500) throw new Error("unique constraint violated");
      throw new HttpError(409, "taken", "A copy with this barcode is on loan.", { barcode: "is taken" });
    }
  }

  private leaveRow(member_id: string, body: any): void {
    try {
      parse(LOAN, body);
    } catch {
      const id = randomUUID();
      this.loans.set(id, { title: "", barcode: id, due_on: "", fee_cents: 0, note: null, ...body, id, member_id });
    }
  }

  private list(request: Request, rows: Record<string, unknown>[], sortable: string[]): Answer {
    const { rows: part, total, links } = page(rows, request.url, sortable);
    if (defects.poisonRow) for (const row of part) encodeURIComponent(String(row.title ?? ""));
    const headers: Record<string, string> = defects.noTotal ? {} : { "X-Total-Count": String(total) };
    if (links) headers.Link = links;
    return { status: 200, body: part, headers };
  }
}

function created(collection: string, row: { id: string }): Answer {
  const headers: Record<string, string> = defects.noLocation ? {} : { Location: `${collection}/${row.id}` };
  const body = defects.wrongEcho ? { ...row, title: "Untitled", fee_cents: 0 } : row;
  return { status: defects.createAnswers200 ? 200 : 201, body, headers };
}
