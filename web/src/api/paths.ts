/** Until the server's document is generated, every path takes and gives anything; see `npm run api`. */
interface Loose {
  parameters: {
    query?: Record<string, unknown>;
    path?: Record<string, string>;
    header?: Record<string, string>;
  };
  requestBody?: { content: { "application/json": unknown } };
  // biome-ignore lint/suspicious/noExplicitAny: stands in for the generated schema
  responses: { 200: { content: { "application/json": any } } };
}
export type paths = Record<`/${string}`, { get: Loose; post: Loose; patch: Loose; delete: Loose }>;
