import type { LibraryTakeHome } from "@/api/types";

type TakeHome = LibraryTakeHome["take_home"];

/**
 * What a candidate is sent of a take-home, as one text in Markdown: the brief, the template of the contract, and the
 * criteria. What is written for the hiring team stays behind.
 */
export function toSend({ title, brief, contract, criteria }: TakeHome): string {
  return [
    `# ${title}`,
    brief,
    "## takehome.toml",
    contract.text,
    `\`\`\`toml\n${contract.template}\`\`\``,
    "## Criteria",
    ...criteria.map(
      ({ name, anchors }) =>
        `### ${name}\n\n${anchors.map((anchor, level) => `${level}. ${anchor}`).join("\n")}`,
    ),
  ]
    .map((part) => part.trim())
    .join("\n\n")
    .concat("\n");
}
