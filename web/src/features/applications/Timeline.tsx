import { useQuery } from "@tanstack/react-query";
import { ErrorState, Name, Skeleton } from "@/design/parts";
import { formatExact, formatMoment } from "@/design/time";
import { application as t, timelineEvent } from "@/strings/applications";
import css from "./application.module.css";
import { timelineQuery } from "./queries";

/** What happened, newest first. It never holds a rating. */
export function Timeline(props: { applicationId: string }) {
  const timeline = useQuery(timelineQuery(props.applicationId));
  return (
    <section className={css.section} aria-label={t.timeline}>
      <h2>{t.timeline}</h2>
      {timeline.isPending ? (
        <Skeleton lines={6} />
      ) : timeline.error ? (
        <ErrorState compact error={timeline.error} retry={() => void timeline.refetch()} />
      ) : timeline.data.data.length === 0 ? (
        <p className="muted">{t.emptyTimeline}</p>
      ) : (
        <ol className={css.timeline}>
          {timeline.data.data.map((event, index) => {
            return (
              <li key={event.id} className={css.event} data-key={index === 0 || undefined}>
                <time dateTime={event.at} title={formatExact(event.at)}>
                  {formatMoment(event.at)}
                </time>
                <b>{timelineEvent(event)}</b>
                {event.actor && (
                  <span className="muted small">
                    {" "}
                    {t.by} <Name>{event.actor.name}</Name>
                  </span>
                )}
                {event.reason && <div className={css.mini}>{event.reason}</div>}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
