// Types of the API from ../openapi.json. `node scripts/generate-api.mjs [target]`
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const [target = "src/api/schema.gen.ts", source = "../openapi.json"] = process.argv.slice(2);
const document = JSON.parse(readFileSync(source, "utf8"));
// Requests are found by their path here. Without the names of operations each is written where it is used, and the
// file is half as long.
for (const item of Object.values(document.paths)) {
  for (const operation of Object.values(item)) delete operation.operationId;
}
// Examples belong to the reference; here they would be most of the file.
function withoutExamples(value) {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== "example" && name !== "examples");
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutExamples(inner)]));
}
// A default is what the server assumes when a field is left out; it does not make the field one to send.
const options = { defaultNonNullable: false };
const banner = "// Made by `npm run api` from ../openapi.json. Do not edit.\n";
writeFileSync(target, banner + astToString(await openapiTS(withoutExamples(document), options)));
