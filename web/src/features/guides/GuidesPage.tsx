import { Button } from "@mantine/core";
import { IconNotebook } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { explain } from "@/api/problem";
import type { Guide } from "@/api/types";
import { Card, EmptyState, ErrorState, Notice, PageHeader, Skeleton, Tag } from "@/design/parts";
import { formatDay } from "@/design/time";
import { runsHiring, useMe } from "@/features/identity/session";
import jobsCss from "@/features/jobs/jobs.module.css";
import { guides as t } from "@/strings/guides";
import css from "./guides.module.css";
import { guidesQuery, libraryQuery } from "./queries";

const ImportDialog = lazy(() =>
  import("./ImportDialog").then((module) => ({ default: module.ImportDialog })),
);

export function GuidesPage() {
  const me = useMe();
  const may = runsHiring(me);
  const guides = useQuery(guidesQuery);
  const [importing, setImporting] = useState(false);
  const list = guides.data?.data ?? [];
  return (
    <>
      <PageHeader title={t.title} sub={t.sub}>
        {may && (
          <Button variant="filled" onClick={() => setImporting(true)}>
            {t.import}
          </Button>
        )}
      </PageHeader>
      {guides.isPending ? (
        <Card>
          <Skeleton lines={5} />
        </Card>
      ) : guides.error ? (
        <ErrorState error={guides.error} retry={() => void guides.refetch()} />
      ) : list.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconNotebook size={22} />}
            title={t.emptyTitle}
            body={may ? t.emptyBody : undefined}
          />
        </Card>
      ) : (
        <div className={jobsCss.tableWrap}>
          <table className={jobsCss.table}>
            <thead>
              <tr>
                <th>{t.col.guide}</th>
                <th>{t.col.version}</th>
                <th className={`${jobsCss.number} wide`}>{t.col.stages}</th>
                <th className={`${jobsCss.number} wide`}>{t.col.questions}</th>
                <th className={`${jobsCss.number} wide`}>{t.col.changed}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((guide) => (
                <tr key={guide.id}>
                  <td>
                    <Link to="/guides/$guideId" params={{ guideId: guide.id }} className={jobsCss.name}>
                      {guide.title}
                    </Link>
                  </td>
                  <td>
                    {guide.latest_version ? (
                      <span className="row" style={{ gap: 8 }}>
                        {t.version(guide.latest_version.number)}
                        {guide.draft_changed && <Tag>{t.draftAfter(guide.latest_version.number)}</Tag>}
                      </span>
                    ) : (
                      <Tag tone="warn">{t.neverPublished}</Tag>
                    )}
                  </td>
                  <td className={`${jobsCss.number} wide`}>{guide.stages}</td>
                  <td className={`${jobsCss.number} wide`}>{guide.questions}</td>
                  <td className={`${jobsCss.number} soft wide`}>{formatDay(guide.updated_at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {may && <Library />}
      {importing && (
        <Suspense fallback={null}>
          <ImportDialog onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  );
}

function Library() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const library = useQuery(libraryQuery);
  const start = useMutation({
    mutationFn: (library_id: string) => unwrap<Guide>(client.POST("/guides", { body: { library_id } })),
    onSuccess: (guide) => {
      void queries.invalidateQueries({ queryKey: keys.guides });
      void navigate({ to: "/guides/$guideId", params: { guideId: guide.id } });
    },
  });
  if (library.error || library.data?.data.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="library">
      <h2 id="library">{t.libraryTitle}</h2>
      <p>{t.libraryLead}</p>
      {start.error && (
        <Notice tone="bad" role="alert">
          {explain(start.error)}
        </Notice>
      )}
      {library.isPending ? (
        <Skeleton lines={2} />
      ) : (
        <div className={css.library}>
          {library.data.data.map((guide) => (
            <article key={guide.id} className={css.shelf}>
              <h3>{guide.title}</h3>
              <p className="small muted">{t.summary(guide.stages, guide.questions, guide.minutes)}</p>
              <Button
                size="xs"
                aria-label={t.start(guide.title)}
                loading={start.isPending && start.variables === guide.id}
                onClick={() => start.mutate(guide.id)}
              >
                {t.startShort}
              </Button>
            </article>
          ))}
        </div>
      )}
    </section>
  );
}
