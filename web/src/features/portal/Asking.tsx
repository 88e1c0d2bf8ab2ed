import { type FormEvent, useId, useState } from "react";
import { bytes, client, saveAs, unwrap } from "@/api/client";
import { explain } from "@/api/problem";
import type { CandidateRequest } from "@/api/types";
import { formatDay } from "@/design/time";
import { portal as t } from "@/strings/portal";
import css from "./portal.module.css";

type Kind = CandidateRequest["kind"];

/** Words and a button; says when they are on their way to a person. */
export function RequestForm(props: {
  token: string;
  kind: Kind;
  label: string;
  submit: string;
  /** What stands in it to begin with. */
  begin?: string;
  main?: boolean;
  needsWords?: boolean;
  onAsked: () => void;
  onCancel?: () => void;
}) {
  const id = useId();
  const [message, setMessage] = useState(props.begin ?? "");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError("");
    try {
      await unwrap(
        client.POST("/portal/{token}/requests", {
          params: { path: { token: props.token } },
          body: { kind: props.kind, message: message.trim() },
        }),
      );
      setMessage("");
      props.onAsked();
    } catch (problem) {
      setError(explain(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={css.form} onSubmit={(event) => void send(event)}>
      <label htmlFor={id}>
        {props.label}
        {!props.needsWords && <span className={css.quiet}> ({t.optional})</span>}
      </label>
      <textarea
        id={id}
        rows={props.begin ? 8 : 3}
        maxLength={5000}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <div className={css.row}>
        <button
          type="submit"
          className={css.button}
          data-main={props.main || undefined}
          disabled={busy || (props.needsWords === true && (message.trim() === "" || message === props.begin))}
        >
          {props.submit}
        </button>
        {props.onCancel && (
          <button type="button" className={css.button} data-quiet="" onClick={props.onCancel}>
            {t.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

export function Ask(props: { token: string; decided: boolean; onAsked: () => void }) {
  const [sent, setSent] = useState(false);
  return (
    <section className={css.section} aria-labelledby="ask">
      <h2 id="ask">{t.askTitle}</h2>
      <p className={css.soft}>{props.decided ? t.askEndedBody : t.askBody}</p>
      <RequestForm
        token={props.token}
        kind="human_look"
        label={t.askLabel}
        submit={t.ask}
        main
        needsWords
        onAsked={() => {
          setSent(true);
          props.onAsked();
        }}
      />
      <p role="status" className={css.good}>
        {sent ? t.sent : ""}
      </p>
    </section>
  );
}

export function YourData(props: { token: string; active: boolean; onAsked: () => void }) {
  const [open, setOpen] = useState<Kind | null>(null);
  const [sent, setSent] = useState(false);
  const [error, setError] = useState("");
  const download = async () => {
    setError("");
    try {
      const { blob, name } = await bytes(`/portal/${encodeURIComponent(props.token)}/export`);
      saveAs(blob, name ?? "my-data.json");
    } catch (problem) {
      setError(explain(problem));
    }
  };
  const choices: { kind: Kind; title: string; label: string; needsWords?: boolean }[] = [
    { kind: "export", title: t.export, label: t.exportLabel },
    { kind: "correction", title: t.correct, label: t.correctLabel, needsWords: true },
    { kind: "erasure", title: t.erase, label: t.eraseLabel },
  ];
  const chosen = choices.find(({ kind }) => kind === open);
  return (
    <section className={css.section} aria-labelledby="data">
      <h2 id="data">{t.dataTitle}</h2>
      <p className={css.soft}>{t.dataBody}</p>
      <div className={css.row}>
        <button type="button" className={css.button} onClick={() => void download()}>
          {t.download}
        </button>
        {choices.map(({ kind, title }) => (
          <button
            key={kind}
            type="button"
            className={css.button}
            aria-expanded={open === kind}
            onClick={() => {
              setSent(false);
              setOpen(open === kind ? null : kind);
            }}
          >
            {title}
          </button>
        ))}
      </div>
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      {chosen && (
        <>
          {chosen.kind === "erasure" && (
            <p className={css.soft}>
              {props.active ? `${t.eraseActive} ` : ""}
              {t.eraseBody}
            </p>
          )}
          <RequestForm
            key={chosen.kind}
            token={props.token}
            kind={chosen.kind}
            label={chosen.label}
            submit={t.send}
            needsWords={chosen.needsWords}
            onCancel={() => setOpen(null)}
            onAsked={() => {
              setOpen(null);
              setSent(true);
              props.onAsked();
            }}
          />
        </>
      )}
      <p role="status" className={css.good}>
        {sent ? t.sent : ""}
      </p>
    </section>
  );
}

/** What was asked, and what a person answered. */
export function Requests({ requests }: { requests: CandidateRequest[] }) {
  if (requests.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="requests">
      <h2 id="requests">{t.requests}</h2>
      <ul className={css.list}>
        {requests.map((request) => (
          <li key={request.id}>
            <div className={css.asked}>
              <b>{t.kinds[request.kind] ?? request.kind}</b>
              <span className={css.quiet}>{t.asked(formatDay(request.created_at))}</span>
            </div>
            {request.message && <p className={css.words}>{request.message}</p>}
            {request.answer ? (
              <div className={css.answer}>
                <p className={css.words}>{request.answer.text}</p>
                <p className={css.quiet}>
                  {t.outcomes[request.answer.outcome]} ·{" "}
                  {t.answered(request.answer.by, formatDay(request.answer.at))}
                </p>
              </div>
            ) : (
              <p className={css.waiting}>{t.waiting}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
