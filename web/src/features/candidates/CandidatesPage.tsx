import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUsers } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Card, EmptyState, ErrorState, PageHeader, Skeleton } from "@/design/parts";
import { formatDay } from "@/design/time";
import jobsCss from "@/features/jobs/jobs.module.css";
import { candidates as t } from "@/strings/applications";
import { candidateSearchQuery } from "./queries";

export function CandidatesPage() {
  const search = useSearch({ from: "/signed-in/shell/candidates" });
  const navigate = useNavigate();
  const [text, setText] = useState(search.q ?? "");
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({ ...candidateSearchQuery(q), placeholderData: keepPreviousData });
  useEffect(() => {
    // In the address, so that going back from a candidate finds the same list.
    void navigate({ to: "/candidates", search: q ? { q } : {}, replace: true });
  }, [q, navigate]);
  const list = found.data?.data ?? [];
  return (
    <>
      <PageHeader title={t.title} />
      <TextInput
        aria-label={t.search}
        placeholder={t.searchPlaceholder}
        type="search"
        leftSection={<IconSearch size={16} stroke={1.6} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        style={{ maxWidth: 360, marginBottom: 16 }}
      />
      {found.isPending ? (
        <Card>
          <Skeleton lines={8} />
        </Card>
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
        <div className={jobsCss.tableWrap}>
          <table className={jobsCss.table}>
            <thead>
              <tr>
                <th>{t.col.name}</th>
                <th className="wide">{t.col.contact}</th>
                <th className={jobsCss.number}>{t.col.since}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((candidate) => (
                <tr key={candidate.id}>
                  <td>
                    <Link
                      to="/candidates/$candidateId"
                      params={{ candidateId: candidate.id }}
                      className={jobsCss.name}
                    >
                      {candidate.name}
                    </Link>
                  </td>
                  <td className="soft wide">{candidate.email ?? "–"}</td>
                  <td className={`${jobsCss.number} soft`}>{formatDay(candidate.created_at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
