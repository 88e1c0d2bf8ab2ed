import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { bytes, saveAs } from "@/api/client";
import { useActions } from "@/design/actions";
import { SaveError } from "@/design/Form";
import {
  Breakable,
  Card,
  Dotted,
  EmptyState,
  ErrorState,
  Facts,
  PageHeader,
  Skeleton,
  SplitSkeleton,
  Tag,
  table,
} from "@/design/parts";
import { formatDay } from "@/design/time";
import css from "@/features/applications/application.module.css";
import { hasRole, runsHiring, useMe } from "@/features/identity/session";
import { situation } from "@/features/jobs/Board";
import { candidates as t } from "@/strings/applications";
import { common } from "@/strings/common";
import { ErasedNotice } from "./ErasedNotice";
import { candidateApplicationsQuery, candidateQuery } from "./queries";

const EraseDialog = lazy(() => import("./EraseDialog").then((module) => ({ default: module.EraseDialog })));

export function CandidatePage() {
  const me = useMe();
  const [erasing, setErasing] = useState(false);
  const { candidateId } = useParams({ from: "/signed-in/shell/candidates/$candidateId" });
  const candidate = useQuery(candidateQuery(candidateId));
  const applications = useQuery(candidateApplicationsQuery(candidateId));
  const download = useMutation({
    mutationFn: async () => {
      const { blob, name } = await bytes(`/candidates/${candidateId}/export`);
      saveAs(blob, name ?? "personal-data.json");
    },
  });
  const mayExport = hasRole(me, "admin", "recruiter");
  const mayErase = hasRole(me, "admin") && candidate.data !== undefined && !candidate.data.erased_at;
  useActions([
    mayErase && { title: t.erase, run: () => setErasing(true) },
    mayExport && { title: t.exportData, run: () => download.mutate() },
  ]);
  if (candidate.error)
    return <ErrorState page error={candidate.error} retry={() => void candidate.refetch()} />;
  if (!candidate.data) {
    return <SplitSkeleton />;
  }
  const { data: person } = candidate;
  // The server leaves out what this person may not see; to those who run hiring it leaves out nothing.
  const bare = person.email === null && person.phone === null && person.links.length === 0;
  return (
    <>
      <PageHeader crumb={<Link to="/candidates">{t.title}</Link>} title={person.name}>
        {mayExport && (
          <Button loading={download.isPending} onClick={() => download.mutate()}>
            {t.exportData}
          </Button>
        )}
        {mayErase && (
          <Button variant="subtle" onClick={() => setErasing(true)}>
            {t.erase}
          </Button>
        )}
      </PageHeader>
      <SaveError error={download.error} />
      {person.erased_at && <ErasedNotice at={person.erased_at} />}
      <div className={css.page}>
        <Card title={t.applications} flush>
          {applications.isPending ? (
            <div className={css.inset}>
              <Skeleton lines={3} />
            </div>
          ) : applications.error ? (
            <ErrorState compact error={applications.error} retry={() => void applications.refetch()} />
          ) : applications.data.data.length === 0 ? (
            <EmptyState compact title={t.noApplications} />
          ) : (
            <ul>
              {applications.data.data.map((application) => (
                <li key={application.id} className={css.applied}>
                  <div>
                    <Link
                      to="/applications/$applicationId"
                      params={{ applicationId: application.id }}
                      className={table.name}
                    >
                      <bdi>{application.job.title}</bdi>
                    </Link>
                    <div className={table.under}>
                      <Dotted
                        of={[
                          application.current_stage?.title,
                          application.status === "active" && situation(application),
                        ]}
                      />
                    </div>
                  </div>
                  <Tag tone={application.status === "hired" ? "good" : "plain"}>
                    {common.status[application.status]}
                  </Tag>
                  <span className="soft nowrap">{t.appliedOn(formatDay(application.applied_at))}</span>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {!person.erased_at && (
          <Card title={t.contacts} flush>
            {bare ? (
              <p className={css.quiet}>{runsHiring(me) ? t.noContacts : t.hidden}</p>
            ) : (
              <Facts
                of={[
                  [
                    t.email,
                    person.email ? (
                      <a key="email" href={`mailto:${person.email}`}>
                        <Breakable>{person.email}</Breakable>
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
                                <Breakable>{link.replace(/^https?:\/\//, "")}</Breakable>
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
        )}
      </div>
      {erasing && (
        <Suspense fallback={null}>
          <EraseDialog candidate={person} onClose={() => setErasing(false)} />
        </Suspense>
      )}
    </>
  );
}
