import { useCallback, useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import type { CandidateGuide, CandidateStage, Portal } from "@/api/types";
import { Mark } from "@/design/Brand";
import { Markdown } from "@/design/Markdown";
import { preparation as t } from "@/strings/preparation";
import portal from "../portal.module.css";
import { Failed, Loading } from "../States";
import { type Part, partsOf, Stages } from "./Preparation";
import css from "./preparation.module.css";
import { preparationOf } from "./queries";

interface Found {
  page: Portal;
  guide: CandidateGuide;
}

/** Everything that helps a candidate to prepare: the stages ahead of them first. To read or to print. */
export function PreparePage({ token }: { token: string }) {
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(async () => {
    setError(null);
    try {
      const [page, guide] = await Promise.all([
        unwrap<Portal>(client.GET("/portal/{token}", { params: { path: { token } } })),
        preparationOf(token),
      ]);
      setFound({ page, guide });
    } catch (problem) {
      setError(problem);
    }
  }, [token]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (!found) return;
    document.title = t.documentTitle(found.page.organization.name);
    // What the address points to was not there yet when the browser looked for it.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [found]);
  if (error) return <Failed error={error} retry={() => void load()} />;
  if (!found) return <Loading />;
  const parts = partsFor(found);
  return (
    <main className={`${portal.page} ${css.page}`}>
      <header className={portal.head}>
        <div className={portal.brand}>
          <Mark size={21} />
          {found.page.organization.name}
        </div>
        <h1>{found.guide.title}</h1>
        <p className={css.actions}>
          <a href={`/portal/${encodeURIComponent(token)}`}>{t.back}</a>
          <button type="button" onClick={() => window.print()}>
            {t.print}
          </button>
        </p>
      </header>
      <div className={portal.section}>
        <Markdown text={found.guide.introduction} />
        <nav className={css.contents} aria-label={t.contents}>
          <ul>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {parts.map(({ id, title, body }) => (
        <section key={id} id={id} className={portal.section} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{title}</h2>
          {body}
        </section>
      ))}
    </main>
  );
}

/** The stages of their own way first, in its order; what is behind them or belongs to other jobs comes after them. */
export function split(
  page: Portal,
  guide: CandidateGuide,
): { ahead: CandidateStage[]; others: CandidateStage[] } {
  const kinds = page.stages
    .filter(({ state }) => state === "current" || state === "ahead")
    .map(({ kind }) => kind);
  const ahead = [...new Set<string>(kinds)].flatMap((kind) =>
    guide.stages.filter((each) => each.kind === kind),
  );
  return { ahead, others: guide.stages.filter((stage) => !ahead.includes(stage)) };
}

function partsFor({ page, guide }: Found): Part[] {
  const { ahead, others } = split(page, guide);
  const current = page.stages.find(({ state }) => state === "current")?.kind;
  const note = (stage: CandidateStage) => (stage.kind === current ? t.current : undefined);
  const { questions, practice, rights } = partsOf(guide);
  return [
    ...(ahead.length > 0
      ? [{ id: "ahead", title: t.yourStages, body: <Stages of={ahead} note={note} /> }]
      : []),
    questions,
    practice,
    rights,
    {
      id: "others",
      title: ahead.length > 0 ? t.otherStages : t.stages,
      body: <Stages of={others} />,
    },
  ];
}
