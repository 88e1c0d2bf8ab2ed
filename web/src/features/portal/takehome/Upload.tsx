import { useEffect, useId, useRef, useState } from "react";
import { explain } from "@/api/problem";
import type { PortalTakeHome } from "@/api/types";
import { formatMoment } from "@/design/time";
import { fileSize } from "@/features/take-homes/size";
import { takeHome as t } from "@/strings/takeHome";
import css from "../portal.module.css";
import type { Sending, TakeHomeApi } from "./api";
import { Submission } from "./Submission";
import own from "./takeHome.module.css";

/** Where the program comes from: an archive that is dropped or chosen, or the address of a repository. */
export function Upload(props: { page: PortalTakeHome; api: TakeHomeApi; onNews: () => Promise<void> }) {
  const { page, api, onNews } = props;
  const { submission } = page;
  const git = page.git_hosts.length > 0;
  const [way, setWay] = useState<"archive" | "git">(submission?.kind === "git" ? "git" : "archive");
  return (
    <section className={css.section} aria-labelledby="yours">
      <h2 id="yours">{t.yours}</h2>
      <div role="status">
        {submission ? (
          <>
            <Submission of={submission} />
            <p className={css.quiet}>
              {(submission.kind === "git" ? t.named : t.uploaded)(formatMoment(submission.uploaded_at))}
            </p>
          </>
        ) : (
          <p className={css.soft}>{t.nothing}</p>
        )}
      </div>
      {git && (
        <fieldset className={own.ways}>
          <legend className="visually-hidden">{t.ways}</legend>
          {(["archive", "git"] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
              {each === "git" ? t.repository : t.archive}
            </label>
          ))}
        </fieldset>
      )}
      {way === "git" && git ? (
        <Repository page={page} api={api} onNews={onNews} />
      ) : (
        <Archive page={page} api={api} onNews={onNews} />
      )}
    </section>
  );
}

interface Props {
  page: PortalTakeHome;
  api: TakeHomeApi;
  onNews: () => Promise<void>;
}

const holdPage = (event: BeforeUnloadEvent) => event.preventDefault();

function Archive({ page, api, onNews }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const sending = useRef<Sending | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState("");
  const [over, setOver] = useState(false);
  useEffect(() => () => sending.current?.stop(), []);
  const send = async (file: File | undefined) => {
    if (!file || sending.current) return;
    setError("");
    if (file.size > page.max_bytes) {
      setError(t.tooLarge(fileSize(page.max_bytes)));
      return;
    }
    setShare(0);
    addEventListener("beforeunload", holdPage);
    try {
      sending.current = api.upload(file, setShare);
      await sending.current.done;
      await onNews();
    } catch (problem) {
      setError(problem === null ? t.stopped : explain(problem));
    } finally {
      removeEventListener("beforeunload", holdPage);
      sending.current = null;
      setShare(null);
      if (input.current) input.current.value = "";
    }
  };
  const percent = Math.round(100 * (share ?? 0));
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button inside is the other */}
      <div
        className={own.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void send(event.dataTransfer.files[0]);
        }}
      >
        {share === null ? (
          <>
            <p className={own.wide}>{t.drop}</p>
            <button type="button" className={css.button} onClick={() => input.current?.click()}>
              {page.submission?.kind === "archive" ? t.another : t.choose}
            </button>
          </>
        ) : (
          <>
            <p role="status">{t.uploading(percent)}</p>
            <progress className={own.bar} aria-label={t.yours} value={percent} max={100} />
            <button type="button" className={css.button} onClick={() => sending.current?.stop()}>
              {t.stop}
            </button>
          </>
        )}
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t.choose}
          accept=".zip,.tar,.tgz,.tar.gz,application/zip,application/gzip,application/x-tar"
          onChange={(event) => void send(event.currentTarget.files?.[0])}
        />
      </div>
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <p className={css.quiet}>{t.limits(fileSize(page.max_bytes))}</p>
    </>
  );
}

function Repository({ page, api, onNews }: Props) {
  const id = useId();
  const [url, setUrl] = useState(page.submission?.url ?? "");
  const [reference, setReference] = useState(page.submission?.reference ?? "");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const save = async () => {
    setBusy(true);
    setError("");
    try {
      await api.name(url.trim(), reference.trim());
      await onNews();
    } catch (problem) {
      setError(explain(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={`${css.form} ${own.fields}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={`${id}-url`}>{t.url}</label>
      <input
        id={`${id}-url`}
        type="url"
        inputMode="url"
        required
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        aria-describedby={`${id}-hint`}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <p className={css.quiet} id={`${id}-hint`}>
        {t.urlHint(page.git_hosts)}
      </p>
      <label htmlFor={`${id}-reference`}>{t.reference}</label>
      <input
        id={`${id}-reference`}
        autoComplete="off"
        spellCheck={false}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <div className={css.row}>
        <button type="submit" className={css.button} disabled={busy || !url.trim()}>
          {busy ? t.naming : t.name}
        </button>
      </div>
    </form>
  );
}
