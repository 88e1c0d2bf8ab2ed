import { Button, Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { isStatus } from "@/api/problem";
import type { AuditEvent, Page } from "@/api/types";
import { IconListSearch } from "@/design/icons";
import {
  Card,
  EmptyState,
  ErrorState,
  Name,
  PageHeader,
  Table,
  TableSkeleton,
  Toolbar,
  table,
} from "@/design/parts";
import { formatExact } from "@/design/time";
import { useMe } from "@/features/identity/session";
import { EVENTS } from "@/strings/applications";
import { record as t } from "@/strings/people";
import css from "./audit.module.css";

export function RecordPage() {
  const me = useMe();
  const navigate = useNavigate();
  const { application, type } = useSearch({ from: "/signed-in/shell/record" });
  const events = useInfiniteQuery({
    queryKey: keys.audit({ application, type }),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      unwrap<Page<AuditEvent>>(
        client.GET("/audit-events", {
          params: {
            query: {
              limit: 50,
              ...(application ? { application_id: application } : {}),
              ...(type ? { type } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
  const list = events.data?.pages.flatMap((page) => page.data) ?? [];
  const types = Object.entries({ ...(type ? { [type]: type } : {}), ...EVENTS }).map(([value, label]) => ({
    value,
    label,
  }));
  const filter = (next: { application?: string | undefined; type?: string | undefined }) =>
    void navigate({ to: "/record", search: next, replace: true });
  // The record is for a few: for others there is no list to narrow down, either.
  if (isStatus(events.error, 403)) return <ErrorState page error={events.error} />;
  return (
    <>
      <PageHeader title={t.title} sub={t.sub} />
      <Toolbar>
        <Select
          aria-label={t.type}
          placeholder={t.anyType}
          searchable
          clearable
          data={types}
          value={type ?? null}
          onChange={(value) => filter({ application, type: value ?? undefined })}
          w={260}
        />
        {application && (
          <>
            <Link to="/applications/$applicationId" params={{ applicationId: application }} className="small">
              {t.application}
            </Link>
            <Button size="xs" variant="subtle" onClick={() => filter({ type })}>
              {t.clear}
            </Button>
          </>
        )}
        <span className={`small muted right ${css.key}`}>
          {t.key} <span className="mono">{me.installation_fingerprint}</span>
        </span>
      </Toolbar>
      {events.isPending ? (
        <TableSkeleton rows={10} columns={5} />
      ) : events.error ? (
        <ErrorState error={events.error} retry={() => void events.refetch()} />
      ) : list.length === 0 ? (
        <Card>
          <EmptyState icon={<IconListSearch size={22} />} title={t.emptyTitle} body={t.emptyBody} />
        </Card>
      ) : (
        <>
          <Table
            label={t.title}
            head={
              <>
                <th className="wide">{t.col.at}</th>
                <th>{t.col.event}</th>
                <th>{t.col.who}</th>
                <th className="wide">{t.col.about}</th>
                <th className={`${table.number} roomy`}>{t.col.hash}</th>
              </>
            }
          >
            {list.map((event) => (
              <tr key={event.id}>
                <td className="soft nowrap num wide">{formatExact(event.at)}</td>
                <td>
                  {EVENTS[event.type] ?? event.type}
                  <div className={`${table.under} mono wide`}>{event.type}</div>
                  <div className={`${table.under} ${table.phone}`}>{formatExact(event.at)}</div>
                  <div className={table.phone}>
                    <About event={event} />
                  </div>
                </td>
                <td>
                  <Name>{event.actor.name ?? event.actor.type}</Name>
                </td>
                <td className="wide">
                  <About event={event} />
                </td>
                <td className={`${table.number} small mono muted roomy`} title={event.hash}>
                  #{event.seq} {event.hash.slice(0, 10)}
                </td>
              </tr>
            ))}
          </Table>
          {events.hasNextPage && (
            <div className={table.more}>
              <Button loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
                {t.more}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function About({ event }: { event: AuditEvent }) {
  const application = event.application_id ?? (event.target_type === "application" ? event.target_id : null);
  const words =
    event.payload && typeof event.payload === "object" && Object.keys(event.payload).length > 0
      ? JSON.stringify(event.payload, null, 1)
      : null;
  return (
    <>
      {application ? (
        <Link to="/applications/$applicationId" params={{ applicationId: application }} className={css.about}>
          {event.target_type.replaceAll("_", " ")}
        </Link>
      ) : (
        <span className="soft">{event.target_type.replaceAll("_", " ")}</span>
      )}
      {words && (
        <details className={`small ${css.words}`}>
          <summary className="muted">{t.details}</summary>
          <pre className="mono">{words}</pre>
        </details>
      )}
    </>
  );
}
