import type { ReactNode } from "react";
import type { ResumeFacts } from "@/api/types";
import { Breakable, Facts } from "@/design/parts";
import { screenings as t } from "@/strings/screenings";
import css from "./resume.module.css";

/** What was read in a resume. */
export function FactsOf({ facts }: { facts: ResumeFacts }) {
  const { facts: words } = t;
  const rows: [string, ReactNode][] = [];
  const contact = [...facts.emails, ...facts.phones];
  if (contact.length > 0) {
    rows.push([
      words.contact,
      <Lines key="contact" of={contact.map((each) => <Breakable key={each}>{each}</Breakable>)} />,
    ]);
  }
  if (facts.links.length > 0) {
    rows.push([
      words.links,
      <Lines key="links" of={facts.links.map((each) => <Breakable key={each}>{each}</Breakable>)} />,
    ]);
  }
  if (facts.location) {
    rows.push([
      words.location,
      <>
        {facts.location} <span className="muted small">({t.neverCounted})</span>
      </>,
    ]);
  }
  rows.push([words.work, t.months(facts.months_of_work)]);
  if (facts.roles.length > 0) {
    rows.push([
      words.roles,
      <Lines
        key="roles"
        of={facts.roles.map((role) => (
          <>
            {[role.title, role.employer].filter(Boolean).join(", ") || "–"}
            {role.start && (
              <span className="muted num">
                {" "}
                {role.start} – {role.end ?? "?"}
              </span>
            )}
          </>
        ))}
      />,
    ]);
  }
  if (facts.education.length > 0) {
    rows.push([
      words.education,
      <Lines
        key="education"
        of={facts.education.map(
          (one) => [one.degree, one.field, one.school].filter(Boolean).join(", ") || "–",
        )}
      />,
    ]);
  }
  if (facts.skills.length > 0) rows.push([words.skills, facts.skills.join(", ")]);
  if (facts.languages.length > 0) rows.push([words.languages, facts.languages.join(", ")]);
  return <Facts of={rows} />;
}

function Lines({ of }: { of: ReactNode[] }) {
  return (
    <ul className={css.lines}>
      {of.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in the list
        <li key={index}>{each}</li>
      ))}
    </ul>
  );
}
