import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Guide } from "@/api/types";
import { useActions } from "@/design/actions";
import { SaveError } from "@/design/Form";
import { IconNotebook } from "@/design/icons";
import {
  Card,
  EmptyState,
  ErrorState,
  Kbd,
  Name,
  PageHeader,
  Skeleton,
  Table,
  TableSkeleton,
  Tag,
  table,
} from "@/design/parts";
import { formatDay } from "@/design/time";
import { runsHiring, useMe } from "@/features/identity/session";
import { guides as t } from "@/strings/guides";
import css from "./guides.module.css";
import { guidesQuery, libraryQuery } from "./queries";

const ImportDialog = lazy(() =>
  import("./ImportDialog").then((module) => ({ default: module.ImportDialog })),
);

const CopyDialog = lazy(() => import("./CopyDialog").then((module) => ({ default: module.CopyDialog })));

export function GuidesPage() {
  const me = useMe();
  const may = runsHiring(me);
  const guides = useQuery(guidesQuery);
  const [importing, setImporting] = useState(false);
  const [copying, setCopying] = useState(false);
  useActions([may && { shortcut: "create", title: t.importTitle, run: () => setImporting(true) }]);
  const list = guides.data?.data ?? [];
  return (
    <>
      <PageHeader title={t.title} sub={t.sub}>
        {may && <Button onClick={() => setCopying(true)}>{t.copy}</Button>}
        {may && (
          <Button variant="filled" onClick={() => setImporting(true)} rightSection={<Kbd>C</Kbd>}>
            {t.import}
          </Button>
        )}
      </PageHeader>
      {guides.isPending ? (
        <TableSkeleton rows={4} columns={4} />
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
        <Table
          label={t.title}
          head={
            <>
              <th>{t.col.guide}</th>
              <th>{t.col.version}</th>
              <th className={`${table.number} wide`}>{t.col.stages}</th>
              <th className={`${table.number} wide`}>{t.col.questions}</th>
              <th className={`${table.number} wide`}>{t.col.changed}</th>
              <th className="roomy">{t.col.by}</th>
            </>
          }
        >
          {list.map((guide) => (
            <tr key={guide.id}>
              <td className={table.subject}>
                <Link
                  to="/guides/$guideId"
                  params={{ guideId: guide.id }}
                  className={table.name}
                  title={guide.title}
                >
                  <bdi>{guide.title}</bdi>
                </Link>
              </td>
              <td className="nowrap">
                {guide.latest_version ? (
                  <>
                    {t.version(guide.latest_version.number)}{" "}
                    {guide.draft_changed && <Tag>{t.draftAfter(guide.latest_version.number)}</Tag>}
                  </>
                ) : (
                  <Tag tone="warn">{t.neverPublished}</Tag>
                )}
              </td>
              <td className={`${table.number} wide`}>{guide.stages}</td>
              <td className={`${table.number} wide`}>{guide.questions}</td>
              <td className={`${table.number} soft wide`}>{formatDay(guide.updated_at)}</td>
              <td className="soft roomy">{guide.updated_by && <Name>{guide.updated_by}</Name>}</td>
            </tr>
          ))}
        </Table>
      )}
      {may && <Library />}
      {copying && (
        <Suspense fallback={null}>
          <CopyDialog guides={list} onClose={() => setCopying(false)} />
        </Suspense>
      )}
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
      <SaveError error={start.error} />
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
