import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Interview, Job } from "@/api/types";
import { Card, Dotted, Skeleton } from "@/design/parts";
import { formatMoment } from "@/design/time";
import { paperKit } from "@/features/interviews/paper";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";
import { jobInterviewsQuery } from "./queries";

/** The kits of the interviews to come, to print, one for each interviewer. */
export function PaperKits({ job }: { job: Job }) {
  const interviews = useQuery(jobInterviewsQuery(job.id));
  const coming = interviews.data?.data ?? [];
  return (
    <Card title={t.kits} flush>
      {interviews.isPending ? (
        <div className={css.kitsNote}>
          <Skeleton lines={2} />
        </div>
      ) : coming.length === 0 ? (
        <p className={css.kitsNote}>{interviews.error ? t.kitsFailed : t.noKits}</p>
      ) : (
        <>
          <p className={css.kitsNote}>{t.kitsHint}</p>
          <ul className={css.kits}>
            {coming.map((interview) => (
              <Kits key={interview.id} interview={interview} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Kits({ interview }: { interview: Interview }) {
  const { candidate, stage, starts_at, interviewers } = interview;
  return (
    <li>
      <Link to="/applications/$applicationId" params={{ applicationId: interview.application_id }}>
        <bdi>{candidate.name}</bdi>
      </Link>
      <small>
        <Dotted of={[stage.title, formatMoment(starts_at)]} />
      </small>
      <span className={css.kitLinks}>
        {interviewers.map(({ user_id, name }) => (
          <a
            key={user_id}
            href={paperKit(interview, { interviewer: user_id })}
            download
            aria-label={t.kitOf(name, candidate.name)}
          >
            <bdi>{name}</bdi>
          </a>
        ))}
      </span>
    </li>
  );
}
