import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { answer, Refusal } from "./routes.ts";

/** Answers the API from memory, so that the pages can be drawn without a server. Development only. */
export function mockServer(): Plugin {
  return {
    name: "touchstone-mock",
    configureServer(server) {
      server.middlewares.use("/api/v1", (request, response) => void handle(request, response));
    },
  };
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://mock");
  if (url.pathname === "/events") {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(": hello\n\n");
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  let body: unknown = null;
  try {
    body = text ? JSON.parse(text) : null;
  } catch {
    body = text;
  }
  await new Promise((resolve) => setTimeout(resolve, 60));
  try {
    const value = answer(request.method ?? "GET", url.pathname, url.searchParams, body);
    const version = (value as { version?: unknown } | null)?.version;
    response.setHeader("Content-Type", "application/json");
    if (version !== undefined) response.setHeader("ETag", `"${String(version)}"`);
    response.statusCode = value === undefined ? 204 : 200;
    response.end(value === undefined ? undefined : JSON.stringify(value));
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, "mock", String(error));
    response.statusCode = refusal.status;
    response.setHeader("Content-Type", "application/problem+json");
    response.end(
      JSON.stringify({
        status: refusal.status,
        code: refusal.code,
        title: refusal.message,
        detail: refusal.message,
        errors: refusal.errors,
      }),
    );
  }
}
