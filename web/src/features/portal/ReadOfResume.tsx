import { type ReactNode, useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import type { ReadOfResume as Read, ResumeFacts } from "@/api/types";
import { formatDate } from "@/design/time";
import { portal } from "@/strings/portal";
import { RequestForm } from "./Asking";
import css from "./portal.module.css";

const t = portal.read;

/** What a program read in the file that the candidate sent, so that they can say what is wrong. */
export function ReadOfResume(props: { token: string; onAsked: () => void }) {
  const { token } = props;
  const [read, setRead] = useState<Read | null>(null);
  const [failed, setFailed] = useState(false);
  const [asking, setAsking] = useState<"correction" | "human_look" | null>(null);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    unwrap<{ resume: Read | null }>(
      client.GET("/portal/{token}/resume", { params: { path: { token } } }),
    ).then(
      ({ resume }) => setRead(resume),
      () => setFailed(true),
    );
  }, [token]);
  if (failed) {
    return (
      <section className={css.section} aria-labelledby="read">
        <h2 id="read">{t.title}</h2>
        <p className={css.quiet}>{t.failed}</p>
      </section>
    );
  }
  if (!read) return null;
  const press = (kind: "correction" | "human_look") => {
    setSent(false);
    setAsking(asking === kind ? null : kind);
  };
  return (
    <section className={css.section} aria-labelledby="read">
      <h2 id="read">{t.title}</h2>
      <p className={css.soft}>{read.facts ? t.body : t.unreadable}</p>
      <p className={css.quiet}>
        <bdi>{t.file(read.file_name, formatDate(read.received_at))}</bdi>
        {read.problem && <> · {read.problem}</>}
      </p>
      {read.facts && <FactList facts={read.facts} />}
      <div className={css.row}>
        {(["correction", "human_look"] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className={css.button}
            aria-expanded={asking === kind}
            onClick={() => press(kind)}
          >
            {kind === "correction" ? t.wrong : t.look}
          </button>
        ))}
      </div>
      {asking && (
        <RequestForm
          key={asking}
          token={token}
          kind={asking}
          label={asking === "correction" ? t.wrongLabel : t.lookLabel}
          submit={t.send}
          {...(asking === "correction" && read.facts ? { begin: t.wrongBegin(inWords(read.facts)) } : {})}
          needsWords
          onCancel={() => setAsking(null)}
          onAsked={() => {
            setAsking(null);
            setSent(true);
            props.onAsked();
          }}
        />
      )}
      <p role="status" className={css.good}>
        {sent ? portal.sent : ""}
      </p>
    </section>
  );
}

const roleOf = (role: ResumeFacts["roles"][number]): string =>
  [role.title, role.employer].filter(Boolean).join(", ") || "–";
const spanOf = ({ start, end }: ResumeFacts["roles"][number]): string =>
  start ? t.until(start, end === "present" ? t.present : (end ?? "")) : "";
const educationOf = (one: ResumeFacts["education"][number]): string =>
  [one.degree, one.field, one.school].filter(Boolean).join(", ") || "–";

function FactList({ facts }: { facts: ResumeFacts }) {
  const contact = [...facts.emails, ...facts.phones];
  const rows: [string, ReactNode][] = [
    [t.name, facts.name],
    [t.contact, contact.length > 0 && <Lines of={contact} />],
    [t.links, facts.links.length > 0 && <Lines of={facts.links} />],
    [
      t.location,
      facts.location && (
        <>
          {facts.location} <span>({t.locationNote})</span>
        </>
      ),
    ],
    [t.work, t.months(facts.months_of_work)],
    [
      t.roles,
      facts.roles.length > 0 && (
        <Lines
          of={facts.roles.map((role) => (
            <>
              {roleOf(role)} <span>{spanOf(role)}</span>
            </>
          ))}
        />
      ),
    ],
    [t.education, facts.education.length > 0 && <Lines of={facts.education.map(educationOf)} />],
    [t.skills, facts.skills.join(", ")],
    [t.languages, facts.languages.join(", ")],
  ];
  return (
    <dl className={css.read}>
      {rows.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactRow(props: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      {props.value ? (
        <dd>{props.value}</dd>
      ) : (
        <dd>
          <span>{t.nothing}</span>
        </dd>
      )}
    </>
  );
}

function Lines({ of }: { of: ReactNode[] }) {
  return (
    <ul>
      {of.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in the list
        <li key={index}>{each}</li>
      ))}
    </ul>
  );
}

/** The same in lines, for a request that says what is wrong with it. */
function inWords(facts: ResumeFacts): string {
  const lines: [string, string][] = [
    [t.name, facts.name ?? ""],
    [t.contact, [...facts.emails, ...facts.phones].join(", ")],
    [t.roles, facts.roles.map((role) => [roleOf(role), spanOf(role)].filter(Boolean).join(", ")).join("; ")],
    [t.education, facts.education.map(educationOf).join("; ")],
    [t.skills, facts.skills.join(", ")],
    [t.languages, facts.languages.join(", ")],
  ];
  return lines.map(([name, value]) => `${name}: ${value || t.nothing}`).join("\n");
}
