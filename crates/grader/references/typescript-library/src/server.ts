import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { Answer, Api } from "./api";
import { defects } from "./defects";
import { HttpError } from "./errors";

const MAX_BODY = 64 * 1024;

/** HTTP around the API: reads a request within limits, writes the answer, and lets no error out. */
export function serve(api: Api): Server {
  return createServer({ requestTimeout: 30_000 }, async (request, response) => {
    try {
      write(request, response, await answer(api, request));
    } catch (error) {
      write(request, response, problem(error));
    }
  });
}

async function answer(api: Api, request: IncomingMessage): Promise<Answer> {
  const body = await read(request);
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
  return api.answer({ method, url: address(request), cookie: request.headers.cookie, json: () => json(body) });
}

function address(request: IncomingMessage): URL {
  try {
    return new URL(`http://library.example.com${request.url}`);
  } catch {
    throw new HttpError(400, "bad_request", "The address cannot be read.");
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    // What is too long is read to its end, so that the answer arrives, but not kept.
    if (length <= MAX_BODY) chunks.push(chunk);
  }
  if (length > MAX_BODY) throw new HttpError(413, "too_large", `A body has at most ${MAX_BODY} bytes.`);
  return Buffer.concat(chunks).toString("utf8");
}

function json(body: string): unknown {
  if (defects.badJsonIs500) return JSON.parse(body);
  try {
    return JSON.parse(body);
  } catch {
    throw new HttpError(400, "malformed_json", "The body is not valid JSON.");
  }
}

function problem(error: unknown): Answer {
  const known = error instanceof HttpError;
  if (!known) console.error(error);
  let status = known ? error.status : 500;
  if (defects.validationAnswers200 && known && error.code === "invalid") status = 200;
  const { code, message, fields } = known ? error : { code: "internal", message: "Something went wrong.", fields: undefined };
  if (defects.plainTextErrors) return { status, body: message, headers: { "Content-Type": "text/plain" } };
  const stack = defects.stackTraceInErrors && error instanceof Error ? error.stack : undefined;
  return { status, body: { error: { code, message, fields, stack } } };
}

function write(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Answer): void {
  const content = typeof body === "string" ? body : JSON.stringify(body);
  if (defects.corsReflectsOrigin && request.headers.origin) {
    response.setHeader("Access-Control-Allow-Origin", request.headers.origin);
    response.setHeader("Access-Control-Allow-Credentials", "true");
  }
  if (content === undefined) {
    response.writeHead(status, headers).end();
  } else {
    response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", ...headers }).end(content);
  }
}
