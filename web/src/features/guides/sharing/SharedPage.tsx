import { useCallback, useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import { isStatus, Unreachable } from "@/api/problem";
import type { SharedGuide } from "@/api/types";
import { Mark } from "@/design/Brand";
import { formatDate } from "@/design/time";
import { sharedGuide as t } from "@/strings/guideSharing";
import { fill } from "../document/fill";
import { Contents, GuideReader } from "../reading/GuideReader";
import css from "./shared.module.css";

/** A guide as whoever has a link reads it. The link is the right; nobody signs in, and nothing can be changed. */
export function SharedPage({ token }: { token: string }) {
  const [guide, setGuide] = useState<SharedGuide | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(async () => {
    setError(null);
    try {
      setGuide(
        await unwrap<SharedGuide>(client.GET("/shared-guides/{token}", { params: { path: { token } } })),
      );
    } catch (problem) {
      setError(problem);
    }
  }, [token]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (guide) window.document.title = t.documentTitle(guide.title, guide.organization.name);
    else if (error) window.document.title = titleOf(error);
  }, [guide, error]);
  if (error) return <Failed error={error} retry={() => void load()} />;
  if (!guide) {
    return (
      <main className={css.state} aria-busy="true">
        <p role="status">{t.loading}</p>
      </main>
    );
  }
  // No job fills it in here, but what the guide itself says for a blank stands.
  const document = fill(guide.document, {});
  return (
    <div className={css.page}>
      <header className={css.head}>
        <p className={css.brand}>
          <Mark size={21} />
          <span>{t.from(guide.organization.name)}</span>
        </p>
        <h1>
          <bdi>{guide.title}</bdi>
        </h1>
        <p className={css.facts}>
          {guide.version_number === null ? t.draft : t.version(guide.version_number)}
          <span aria-hidden="true"> · </span>
          {t.until(formatDate(guide.expires_at))}
          <button type="button" onClick={() => window.print()}>
            {t.print}
          </button>
        </p>
      </header>
      <div className={css.columns}>
        <Contents document={document} label={t.contents} />
        <main>
          <GuideReader document={document} />
        </main>
      </div>
      <footer className={css.foot}>{t.confidential}</footer>
    </div>
  );
}

const isBusy = (error: unknown) => isStatus(error, 429);

function titleOf(error: unknown): string {
  if (isStatus(error, 400, 404)) return t.goneTitle;
  if (isBusy(error)) return t.busyTitle;
  return error instanceof Unreachable ? t.awayTitle : t.errorTitle;
}

function bodyOf(error: unknown): string {
  if (isStatus(error, 400, 404)) return t.goneBody;
  if (isBusy(error)) return t.busyBody;
  if (error instanceof Unreachable) return t.awayBody;
  return error instanceof Error ? error.message : "";
}

/** A link that opens nothing says the same whether it expired, was ended, or never was: it tells a guesser nothing. */
function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className={css.state}>
      <div role="alert">
        <Mark size={36} />
        <h1>{titleOf(error)}</h1>
        <p>{bodyOf(error)}</p>
        {!isStatus(error, 400, 404) && (
          <button type="button" onClick={retry}>
            {t.retry}
          </button>
        )}
      </div>
    </main>
  );
}
