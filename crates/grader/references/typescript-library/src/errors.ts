/** An answer other than success; `fields` says per field what is wrong with it. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields?: Record<string, string>,
  ) {
    super(message);
  }
}

export const notFound = (what: string) => new HttpError(404, "not_found", `There is no such ${what}.`);
export const invalid = (fields: Record<string, string>) =>
  new HttpError(400, "invalid", "Some values are not valid.", fields);
/** Without a session and with the wrong one the answer is the same: 403, and no hint which. */
export const forbidden = () => new HttpError(403, "forbidden", "Log in first.");
