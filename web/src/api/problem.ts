/** One field that the server would not take, or one thing that is missing. */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  request_id?: string;
  errors?: FieldProblem[];
}

/** An answer of the server that says no, as it says it (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly requestId: string | null;
  readonly errors: FieldProblem[];

  constructor(status: number, body: ProblemBody) {
    super(body.detail || body.title || `The server answered ${status}.`);
    this.name = "Problem";
    this.status = status;
    this.code = body.code ?? "";
    this.title = body.title ?? "";
    this.requestId = body.request_id ?? null;
    this.errors = body.errors ?? [];
  }

  /** What is wrong with one field, by its JSON pointer ("/email"). */
  field(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.message;
  }
}

/** The server was not reached: no network, or it is restarting. Worth another try, always. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super("The server cannot be reached.", { cause });
    this.name = "Unreachable";
  }
}

export async function problemFrom(response: Response): Promise<Problem> {
  let body: ProblemBody = {};
  try {
    body = (await response.json()) as ProblemBody;
  } catch {
    // A proxy's own error page is not JSON; the status says enough.
  }
  return new Problem(response.status, body);
}

export const isStatus = (error: unknown, ...statuses: number[]): error is Problem =>
  error instanceof Problem && statuses.includes(error.status);

/** What the server says of one field of what was sent, by its JSON pointer, where it refused that. */
export const fieldError = (error: unknown, pointer: string): string | undefined =>
  error instanceof Problem ? error.field(pointer) : undefined;

/** Whether trying again may help. */
export const isTransient = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Problem && (error.status >= 500 || error.status === 429));

/** A sentence for a person, whatever went wrong. */
export function explain(error: unknown): string {
  if (error instanceof Problem) {
    const fields = error.errors.map((field) => field.message).filter(Boolean);
    return fields.length > 0 && fields.length <= 3 ? fields.join(" ") : error.message;
  }
  if (error instanceof Error) return error.message;
  return "Something went wrong.";
}
