import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { IconUsers } from "@/design/icons";
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
import { SearchField } from "@/design/SearchField";
import { formatDay } from "@/design/time";
import { candidates as t } from "@/strings/applications";
import { candidateListQuery } from "./queries";

export function CandidatesPage() {
  const search = useSearch({ from: "/signed-in/shell/candidates" });
  const navigate = useNavigate();
  const [text, setText] = useState(search.q ?? "");
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useInfiniteQuery({ ...candidateListQuery(q), placeholderData: keepPreviousData });
  useEffect(() => {
    // In the address, so that going back from a candidate finds the same list.
    void navigate({ to: "/candidates", search: q ? { q } : {}, replace: true });
  }, [q, navigate]);
  const list = found.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <PageHeader title={t.title} />
      <Toolbar>
        <SearchField label={t.search} placeholder={t.searchPlaceholder} value={text} onChange={setText} />
      </Toolbar>
      {found.isPending ? (
        <TableSkeleton rows={10} columns={3} />
      ) : found.error ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : list.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconUsers size={22} />}
            title={q ? t.noneTitle : t.emptyTitle}
            body={q ? t.noneBody(q) : t.emptyBody}
          />
        </Card>
      ) : (
        <>
          <Table
            label={t.title}
            head={
              <>
                <th>{t.col.name}</th>
                <th className="wide">{t.col.contact}</th>
                <th className={table.number}>{t.col.since}</th>
              </>
            }
          >
            {list.map((candidate) => (
              <tr key={candidate.id}>
                <td className={table.subject}>
                  <Link
                    to="/candidates/$candidateId"
                    params={{ candidateId: candidate.id }}
                    className={table.name}
                    title={candidate.name}
                  >
                    <Name>{candidate.name}</Name>
                  </Link>
                </td>
                <td className={`soft wide ${table.cut}`}>{candidate.email ?? "–"}</td>
                <td className={`${table.number} soft`}>{formatDay(candidate.created_at)}</td>
              </tr>
            ))}
          </Table>
          {found.hasNextPage && (
            <div className={table.more}>
              <Button
                size="xs"
                variant="subtle"
                loading={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                {t.more}
              </Button>
              <span className="small muted num">{t.shown(list.length)}</span>
            </div>
          )}
        </>
      )}
    </>
  );
}
