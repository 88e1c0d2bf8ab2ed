import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import {
  Card,
  CardSkeletons,
  EmptyState,
  ErrorState,
  Facts,
  PageHeader,
  Skeleton,
  Tag,
} from "@/design/parts";
import { formatDay } from "@/design/time";
import css from "@/features/applications/application.module.css";
import { situation } from "@/features/jobs/Board";
import jobsCss from "@/features/jobs/jobs.module.css";
import { candidates as t } from "@/strings/applications";
import { common } from "@/strings/common";
import { candidateApplicationsQuery, candidateQuery } from "./queries";

export function CandidatePage() {
  const { candidateId } = useParams({ from: "/signed-in/shell/candidates/$candidateId" });
  const candidate = useQuery(candidateQuery(candidateId));
  const applications = useQuery(candidateApplicationsQuery(candidateId));
  if (candidate.error)
    return <ErrorState page error={candidate.error} retry={() => void candidate.refetch()} />;
  if (!candidate.data) {
    return (
      <>
        <PageHeader title="…" documentTitle={t.title} />
        <CardSkeletons count={2} />
      </>
    );
  }
  const { data: person } = candidate;
  const hidden = person.email === null && person.phone === null;
  return (
    <>
      <PageHeader crumb={<Link to="/candidates">{t.title}</Link>} title={person.name} />
      <div className={css.page}>
        <Card title={t.applications} flush>
          {applications.isPending ? (
            <div style={{ padding: 18 }}>
              <Skeleton lines={3} />
            </div>
          ) : applications.error ? (
            <ErrorState compact error={applications.error} retry={() => void applications.refetch()} />
          ) : applications.data.data.length === 0 ? (
            <EmptyState compact title={t.noApplications} />
          ) : (
            <table>
              <tbody>
                {applications.data.data.map((application) => (
                  <tr key={application.id}>
                    <td>
                      <Link
                        to="/applications/$applicationId"
                        params={{ applicationId: application.id }}
                        className={jobsCss.name}
                      >
                        {application.job.title}
                      </Link>
                      <div className="small muted">{application.current_stage?.title}</div>
                    </td>
                    <td className="soft">{situation(application)}</td>
                    <td>
                      <Tag tone={application.status === "hired" ? "good" : "plain"}>
                        {common.status[application.status]}
                      </Tag>
                    </td>
                    <td className={`${jobsCss.number} soft`}>{formatDay(application.applied_at)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Card>
        <Card title={t.contacts} flush>
          {hidden ? (
            <p className="muted small" style={{ padding: "14px 18px" }}>
              {t.hidden}
            </p>
          ) : (
            <Facts
              of={[
                [
                  t.email,
                  person.email ? (
                    <a key="email" href={`mailto:${person.email}`}>
                      {person.email}
                    </a>
                  ) : null,
                ],
                [
                  t.phone,
                  person.phone ? (
                    <a key="phone" href={`tel:${person.phone.replace(/\s/g, "")}`}>
                      {person.phone}
                    </a>
                  ) : null,
                ],
                [
                  t.links,
                  person.links.length > 0
                    ? person.links.map((link) => (
                        <div key={link}>
                          {/^https?:\/\//.test(link) ? (
                            <a href={link} target="_blank" rel="noreferrer noopener">
                              {link.replace(/^https?:\/\//, "")}
                            </a>
                          ) : (
                            link
                          )}
                        </div>
                      ))
                    : null,
                ],
              ]}
            />
          )}
        </Card>
      </div>
    </>
  );
}
