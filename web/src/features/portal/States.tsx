import { isStatus, Unreachable } from "@/api/problem";
import { Mark } from "@/design/Brand";
import { portal as t } from "@/strings/portal";
import css from "./portal.module.css";

/** A candidate's page that is on its way. */
export function Loading() {
  return (
    <main className={css.page} aria-busy="true">
      <p className={css.state} role="status">
        {t.loading}
      </p>
    </main>
  );
}

/** A candidate's page that cannot be shown: the link has ended, there is no connection, or something else is wrong. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const gone = isStatus(error, 404);
  const away = error instanceof Unreachable;
  const title = gone ? t.goneTitle : away ? t.awayTitle : t.errorTitle;
  const body = gone ? t.goneBody : away ? t.awayBody : error instanceof Error ? error.message : "";
  return (
    <main className={css.page}>
      <div className={css.state} role="alert">
        <Mark size={36} />
        <h1>{title}</h1>
        <p>{body}</p>
        {!gone && (
          <button type="button" className={css.button} onClick={retry}>
            {t.retry}
          </button>
        )}
      </div>
    </main>
  );
}
