// Checks ../openapi.json against the rules of ../redocly.yaml.
import { lint, loadConfig } from "@redocly/openapi-core";

const config = await loadConfig({ configPath: "../redocly.yaml" });
const problems = await lint({ ref: "../openapi.json", config });
for (const { ruleId, location, message } of problems) {
  console.error(`${ruleId}: ${location[0]?.pointer ?? "#"}: ${message}`);
}
if (problems.length > 0) process.exit(1);
console.log("openapi.json keeps every rule of redocly.yaml.");
