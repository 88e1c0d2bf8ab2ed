import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { SimilarPairs as Pairs } from "@/api/types";
import { EmptyState, ErrorState, Name, Notice, Table, TableSkeleton, table } from "@/design/parts";
import { codingExercises as t } from "@/strings/codingExercises";
import { similarPairsQuery } from "./queries";

type Side = Pairs["data"][number]["a"];

/** Submissions that share more than the exercise gave them: pairs to look at, and nothing that follows by itself. */
export function SimilarPairs({ exerciseId }: { exerciseId: string }) {
  const pairs = useQuery(similarPairsQuery(exerciseId));
  if (pairs.isPending) return <TableSkeleton rows={3} columns={4} />;
  if (pairs.error) return <ErrorState error={pairs.error} retry={() => void pairs.refetch()} />;
  const { data, compared } = pairs.data;
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
              <th className="wide">{t.pairs.where}</th>
            </>
          }
        >
          {data.map((pair) => (
            <tr key={`${pair.a.assessment_id} ${pair.b.assessment_id}`}>
              <td>
                <Candidate of={pair.a} share={pair.share_of_a} />
              </td>
              <td>
                <Candidate of={pair.b} share={pair.share_of_b} />
              </td>
              <td className={table.number}>{pair.shared_lines}</td>
              <td className="wide soft num">
                {pair.regions
                  .slice(0, 4)
                  .map(({ a_start, a_end, b_start, b_end }) => `${a_start}–${a_end} = ${b_start}–${b_end}`)
                  .join(", ")}
                {pair.regions.length > 4 && " …"}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </div>
  );
}

function Candidate({ of, share }: { of: Side; share: number }) {
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
