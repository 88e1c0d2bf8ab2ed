import { Button, Select } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { AuditEvent, Page } from "@/api/types";
import { Card, EmptyState, ErrorState, PageHeader, Scroller, Skeleton } from "@/design/parts";
import { formatExact } from "@/design/time";
import { useMe } from "@/features/identity/session";
import css from "@/features/jobs/jobs.module.css";
import { EVENTS } from "@/strings/applications";
import { record as t } from "@/strings/people";

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
  const filter = (next: { application?: string | undefined; type?: string | undefined }) =>
    void navigate({ to: "/record", search: next, replace: true });
  return (
    <>
      <PageHeader title={t.title} sub={t.sub} />
      <div className="row" style={{ marginBottom: 16 }}>
        <Select
          aria-label={t.type}
          placeholder={t.anyType}
          searchable
          clearable
          data={Object.entries(EVENTS).map(([value, label]) => ({ value, label }))}
          value={type ?? null}
          onChange={(value) => filter({ application, type: value ?? undefined })}
          style={{ width: 260 }}
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
        <span className="small muted right" style={{ overflowWrap: "anywhere" }}>
          {t.key} <span className="mono">{me.installation_fingerprint}</span>
        </span>
      </div>
      {events.isPending ? (
        <Card>
          <Skeleton lines={8} />
        </Card>
      ) : events.error ? (
        <ErrorState error={events.error} retry={() => void events.refetch()} />
      ) : list.length === 0 ? (
        <Card>
          <EmptyState icon={<IconListSearch size={22} />} title={t.emptyTitle} body={t.emptyBody} />
        </Card>
      ) : (
        <>
          <div className={css.tableWrap}>
            <Scroller label={t.title}>
              <table className={css.table}>
                <thead>
                  <tr>
                    <th>{t.col.at}</th>
                    <th>{t.col.event}</th>
                    <th>{t.col.who}</th>
                    <th className="wide">{t.col.about}</th>
                    <th className="wide">{t.col.hash}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map((event) => (
                    <tr key={event.id}>
                      <td className="soft nowrap num">{formatExact(event.at)}</td>
                      <td>
                        {EVENTS[event.type] ?? event.type}
                        <div className="small muted mono">{event.type}</div>
                      </td>
                      <td>{event.actor.name ?? event.actor.type}</td>
                      <td className="wide">
                        <About event={event} />
                      </td>
                      <td className="small mono muted wide" title={event.hash}>
                        #{event.seq} {event.hash.slice(0, 10)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroller>
          </div>
          {events.hasNextPage && (
            <div style={{ textAlign: "center", marginTop: 16 }}>
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
        <Link
          to="/applications/$applicationId"
          params={{ applicationId: application }}
          style={{ display: "inline-block", padding: "3px 0" }}
        >
          {event.target_type.replaceAll("_", " ")}
        </Link>
      ) : (
        <span className="soft">{event.target_type.replaceAll("_", " ")}</span>
      )}
      {words && (
        <details className="small">
          <summary className="muted" style={{ cursor: "pointer", padding: "3px 0" }}>
            {t.details}
          </summary>
          <pre
            className="mono"
            style={{ margin: "4px 0 0", whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
          >
            {words}
          </pre>
        </details>
      )}
    </>
  );
}
