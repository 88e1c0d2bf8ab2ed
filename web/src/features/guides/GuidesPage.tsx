import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useActions } from "@/design/actions";
import { IconNotebook } from "@/design/icons";
import {
  Card,
  EmptyState,
  ErrorState,
  Kbd,
  Name,
  PageHeader,
  Table,
  TableSkeleton,
  Tag,
  table,
} from "@/design/parts";
import { formatDay } from "@/design/time";
import { runsHiring, useMe } from "@/features/identity/session";
import { guides as t } from "@/strings/guides";
import { LibraryGuides } from "./LibraryGuides";
import { guidesQuery } from "./queries";

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
              <td className="soft roomy nowrap">{guide.updated_by && <Name>{guide.updated_by}</Name>}</td>
            </tr>
          ))}
        </Table>
      )}
      {may && <LibraryGuides may headed />}
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
