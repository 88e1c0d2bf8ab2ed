import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Screening } from "@/api/types";
import { SaveError } from "@/design/Form";
import { Card, ErrorState, Name, Notice, Skeleton, Tag } from "@/design/parts";
import { formatMoment } from "@/design/time";
import { screenings as t } from "@/strings/screenings";
import { useRepeat } from "./Progress";
import { runsQuery } from "./queries";
import { repetitionOf } from "./runs";
import css from "./screenings.module.css";

/** "sha256:9f2c41ab…" */
const short = (digest: string) => `${digest.slice(0, 15)}…`;

/** Every pass over the resumes, and whether the latest came to the same as the one before it. */
export function Runs({ screening }: { screening: Screening }) {
  const runs = useQuery(runsQuery(screening.id));
  const repeat = useRepeat(screening);
  const list = runs.data?.data ?? [];
  const repetition = repetitionOf(list);
  return (
    <Card
      title={t.runs}
      flush
      aside={
        <Button
          size="xs"
          title={t.againHint}
          loading={repeat.isPending}
          disabled={screening.run === null || screening.run.status === "running"}
          onClick={() => repeat.mutate()}
        >
          {t.again}
        </Button>
      }
    >
      <div className={css.runsHead} role="status">
        {repetition && (
          <Notice tone={repetition.same ? "good" : "bad"}>
            {(repetition.same ? t.same : t.differs)(repetition.run, repetition.earlier)}
          </Notice>
        )}
        {!repetition && list.some(({ status }) => status === "done") && (
          <p className="small muted">{t.onlyRun}</p>
        )}
        <SaveError error={repeat.error} />
      </div>
      {runs.isPending ? (
        <div className={css.runsHead}>
          <Skeleton lines={2} />
        </div>
      ) : runs.error ? (
        <ErrorState compact error={runs.error} retry={() => void runs.refetch()} />
      ) : (
        <ul className={css.runs}>
          {list.map((run) => (
            <li key={run.id}>
              <div>
                <b>{t.run(run.number)}</b> <span className="soft">{t.runCause[run.cause]}</span>{" "}
                <Tag
                  tone={
                    run.status === "done"
                      ? "good"
                      : run.status === "running"
                        ? "gold"
                        : run.status === "failed"
                          ? "bad"
                          : "plain"
                  }
                >
                  {t.runStatus[run.status]}
                </Tag>
                <p className="small muted">
                  <Name>{run.started_by}</Name>, {formatMoment(run.started_at)} · {t.runOf(run.total)}
                </p>
              </div>
              {run.inputs_digest && run.results_digest && (
                <dl className={css.digests}>
                  <dt>{t.inputs}</dt>
                  <dd className="mono" title={run.inputs_digest}>
                    {short(run.inputs_digest)}
                  </dd>
                  <dt>{t.results}</dt>
                  <dd className="mono" title={run.results_digest}>
                    {short(run.results_digest)}
                  </dd>
                </dl>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
