import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { EmptyState, ErrorState, Name, Notice, Table, TableSkeleton, table } from "@/design/parts";
import { codingExercises as t } from "@/strings/codingExercises";
import { type Pair, PairView } from "./PairView";
import { similarPairsQuery } from "./queries";

/** Submissions that share more than the exercise gave them: pairs to look at, and nothing that follows by itself. */
export function SimilarPairs({ exerciseId }: { exerciseId: string }) {
  const pairs = useQuery(similarPairsQuery(exerciseId));
  const [open, setOpen] = useState<string | null>(null);
  if (pairs.isPending) return <TableSkeleton rows={3} columns={4} />;
  if (pairs.error) return <ErrorState error={pairs.error} retry={() => void pairs.refetch()} />;
  const { data, compared } = pairs.data;
  const shown = data.find((pair) => keyOf(pair) === open);
  return (
    <div className="stack">
      <Notice>{t.pairs.lead(compared)}</Notice>
      {data.length === 0 ? (
        <EmptyState compact title={t.pairs.none} />
      ) : (
        <Table
          label={t.tabs.pairs}
          head={
            <>
              <th>{t.pairs.one}</th>
              <th>{t.pairs.other}</th>
              <th className={table.number}>{t.pairs.lines}</th>
              <th>
                <span className="visually-hidden">{t.pairs.look}</span>
              </th>
            </>
          }
        >
          {data.map((pair) => (
            <tr key={keyOf(pair)} data-chosen={pair === shown || undefined}>
              <td>
                <Candidate of={pair.a} share={pair.share_of_a} />
              </td>
              <td>
                <Candidate of={pair.b} share={pair.share_of_b} />
              </td>
              <td className={table.number}>{pair.shared_lines}</td>
              <td className={`${table.end} to-edge`}>
                <Button
                  size="xs"
                  variant="subtle"
                  aria-expanded={pair === shown}
                  aria-label={
                    pair === shown
                      ? t.pairs.close
                      : t.pairs.lookAt(pair.a.candidate.name, pair.b.candidate.name)
                  }
                  onClick={() => setOpen(pair === shown ? null : keyOf(pair))}
                >
                  {pair === shown ? t.pairs.close : t.pairs.look}
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {shown && <PairView key={open} pair={shown} />}
    </div>
  );
}

const keyOf = (pair: Pair) => `${pair.a.assessment_id} ${pair.b.assessment_id}`;

function Candidate({ of, share }: { of: Pair["a"]; share: number }) {
  return (
    <>
      <Link
        to="/assessments/$assessmentId"
        params={{ assessmentId: of.assessment_id }}
        className={table.name}
      >
        <Name>{of.candidate.name}</Name>
      </Link>
      <div className={table.under}>{t.pairs.share(Math.round(share * 100))}</div>
    </>
  );
}
