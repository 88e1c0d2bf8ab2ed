import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { explain } from "@/api/problem";
import type { Criterion, Screening } from "@/api/types";
import { CardSkeletons, ErrorState, HeaderSkeleton, Notice, PageHeader } from "@/design/parts";
import { jobQuery } from "@/features/jobs/queries";
import { screenings as t } from "@/strings/screenings";
import { criterionOf, draftOf } from "./criterion";
import { forget, useKept } from "./kept";
import { screeningChanged } from "./queries";
import { type ScreeningDraft, ScreeningForm, today } from "./ScreeningForm";

/** A screening is begun by saying what resumes are held against. */
export function NewScreeningPage() {
  const { jobId } = useParams({ from: "/signed-in/shell/jobs/$jobId/screenings/new" });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const job = useQuery(jobQuery(jobId));
  const kept = `screening.new.${jobId}`;
  const [draft, setDraft] = useKept<ScreeningDraft>(kept, () => ({
    title: "",
    as_of: today(),
    blind: false,
    criteria: [],
  }));
  const [said, say] = useState<string | null>(null);
  const propose = useMutation({
    mutationFn: () =>
      unwrap<{ criteria: Criterion[] }>(
        client.GET("/jobs/{id}/proposed-criteria", { params: { path: { id: jobId } } }),
      ),
    onSuccess: ({ criteria }) => {
      const known = new Set(
        draft.criteria.map((each) => JSON.stringify(criterionOf({ ...each, id: undefined }))),
      );
      const fresh = criteria
        .map(draftOf)
        .filter((each) => !known.has(JSON.stringify(criterionOf({ ...each, id: undefined }))));
      say(criteria.length === 0 ? t.proposedNone : t.proposed(fresh.length));
      setDraft({ ...draft, criteria: [...draft.criteria, ...fresh] });
    },
    onError: (error) => say(explain(error)),
  });
  const begin = useMutation({
    mutationFn: () =>
      unwrap<Screening>(
        client.POST("/jobs/{id}/screenings", {
          params: { path: { id: jobId } },
          body: {
            title: draft.title.trim(),
            criteria: draft.criteria.map(criterionOf),
            blind: draft.blind,
            ...(draft.as_of ? { as_of: draft.as_of } : {}),
          },
        }),
      ),
    onSuccess: (screening) => {
      forget(kept);
      screeningChanged(queries, screening.id);
      void navigate({ to: "/screenings/$screeningId", params: { screeningId: screening.id }, replace: true });
    },
  });
  if (job.error) return <ErrorState page error={job.error} retry={() => void job.refetch()} />;
  if (!job.data) {
    return (
      <>
        <HeaderSkeleton />
        <CardSkeletons count={2} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/jobs">{t.crumb}</Link> /{" "}
            <Link to="/jobs/$jobId" params={{ jobId }} search={{ view: "screening" }}>
              <bdi>{job.data.title}</bdi>
            </Link>
          </>
        }
        title={t.newTitle}
        sub={t.newLead}
      />
      <ScreeningForm
        label={t.newTitle}
        value={draft}
        onChange={setDraft}
        aside={
          <Button size="xs" loading={propose.isPending} onClick={() => propose.mutate()}>
            {t.propose}
          </Button>
        }
        notice={
          <div role="status">{said && <Notice tone={propose.error ? "bad" : "plain"}>{said}</Notice>}</div>
        }
        submit={t.submitNew}
        sending={begin}
        onCancel={() =>
          void navigate({ to: "/jobs/$jobId", params: { jobId }, search: { view: "screening" } })
        }
      />
    </>
  );
}
