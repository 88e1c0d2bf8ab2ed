import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import type { Screening } from "@/api/types";
import { SaveError } from "@/design/Form";
import { screenings as t } from "@/strings/screenings";
import { screeningChanged } from "./queries";
import css from "./screenings.module.css";

export function useRepeat(screening: Screening) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(client.POST("/screenings/{id}/runs", { params: { path: { id: screening.id } } })),
    onSettled: () => screeningChanged(queries, screening.id),
  });
}

/** How far the run has come, with a way to stop it; and what is left, once it was stopped. */
export function Progress({ screening, waiting }: { screening: Screening; waiting: number }) {
  const queries = useQueryClient();
  const { run } = screening;
  const stop = useMutation({
    mutationFn: () =>
      unwrap(client.POST("/screenings/{id}/cancel", { params: { path: { id: screening.id } } })),
    onSettled: () => screeningChanged(queries, screening.id),
  });
  const repeat = useRepeat(screening);
  if (run?.status === "running") {
    const share = run.total > 0 ? Math.round((run.done / run.total) * 100) : 0;
    return (
      <div className={css.sending}>
        <div>
          <span>{run.total > 0 ? t.progress(run.done, run.total) : t.starting}</span>
          <div
            className={css.bar}
            role="progressbar"
            aria-label={t.run(run.number)}
            aria-valuenow={share}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <i style={{ width: `${share}%` }} />
          </div>
        </div>
        <Button size="xs" variant="subtle" loading={stop.isPending} onClick={() => stop.mutate()}>
          {t.stop}
        </Button>
      </div>
    );
  }
  if (waiting > 0 && run && run.status !== "done") {
    return (
      <div className={css.sending}>
        <div>
          <p role="status">{t.stopped(waiting)}</p>
          <SaveError error={repeat.error} />
        </div>
        <Button size="xs" loading={repeat.isPending} onClick={() => repeat.mutate()}>
          {t.again}
        </Button>
      </div>
    );
  }
  return null;
}
