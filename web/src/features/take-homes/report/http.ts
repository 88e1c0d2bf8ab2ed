import type { Exchange, Header } from "./types";

/** The words that belong to a status code, for those that a take-home meets. */
const REASONS: Record<number, string> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  301: "Moved Permanently",
  302: "Found",
  304: "Not Modified",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
};

/** JSON with indentation; anything else as it came. A body that was shortened is no JSON, and stays as it is. */
export function pretty(body: string): string {
  const begins = body.trimStart()[0];
  if (begins !== "{" && begins !== "[") return body;
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

const head = (headers: Header[], secret: string) =>
  headers
    .map(({ name, value, secret: hidden }) => `${name}: ${hidden ? `(${secret}) ${value}` : value}\n`)
    .join("");

/** A request as it goes over the wire, near enough to be read. */
export const written = ({ request }: Exchange, secret: string): string =>
  `${request.method} ${request.target}\n${head(request.headers, secret)}${
    request.body ? `\n${pretty(request.body)}` : ""
  }`;

/** The same of a response; empty where nothing came back. */
export const answered = ({ response }: Exchange, secret: string): string =>
  response
    ? `${response.status} ${REASONS[response.status] ?? ""}`.trimEnd() +
      `\n${head(response.headers, secret)}${response.body ? `\n${pretty(response.body)}` : ""}`
    : "";
