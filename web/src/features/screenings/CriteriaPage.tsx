import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { client, tagOf, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { isStatus } from "@/api/problem";
import type { Screening } from "@/api/types";
import { CardSkeletons, ErrorState, HeaderSkeleton, PageHeader } from "@/design/parts";
import { screenings as t } from "@/strings/screenings";
import { criterionOf, draftOf } from "./criterion";
import { forget, useKept } from "./kept";
import { screeningChanged, screeningQuery } from "./queries";
import { type ScreeningDraft, ScreeningForm } from "./ScreeningForm";

/** What a screening is called and what it looks for, changed. */
export function CriteriaPage() {
  const { screeningId } = useParams({ from: "/signed-in/shell/screenings/$screeningId/criteria" });
  const screening = useQuery(screeningQuery(screeningId));
  if (screening.error) {
    return <ErrorState page error={screening.error} retry={() => void screening.refetch()} />;
  }
  if (!screening.data) {
    return (
      <>
        <HeaderSkeleton />
        <CardSkeletons count={2} />
      </>
    );
  }
  return <Editor screening={screening.data} />;
}

function Editor({ screening }: { screening: Screening }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const kept = `screening.${screening.id}`;
  // What was typed against an older version is not sent over a newer one unseen.
  const [{ version, draft }, setKept] = useKept<{ version: number; draft: ScreeningDraft }>(kept, () => ({
    version: screening.version,
    draft: {
      title: screening.title,
      as_of: screening.as_of,
      blind: screening.blind,
      criteria: screening.criteria.map(draftOf),
    },
  }));
  const back = () => void navigate({ to: "/screenings/$screeningId", params: { screeningId: screening.id } });
  const save = useMutation({
    mutationFn: () =>
      unwrap<Screening>(
        client.PATCH("/screenings/{id}", {
          params: { path: { id: screening.id }, header: { "If-Match": tagOf({ version }) } },
          body: {
            title: draft.title.trim(),
            as_of: draft.as_of,
            blind: draft.blind,
            criteria: draft.criteria.map(criterionOf),
          },
        }),
      ),
    onSuccess: (saved) => {
      forget(kept);
      queries.setQueryData(keys.screening(screening.id), saved);
      screeningChanged(queries, screening.id);
      back();
    },
    onError: async (error) => {
      if (!isStatus(error, 412)) return;
      const newest = await queries.fetchQuery(screeningQuery(screening.id));
      setKept({ version: newest.version, draft });
    },
  });
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/jobs/$jobId" params={{ jobId: screening.job.id }} search={{ view: "screening" }}>
              <bdi>{screening.job.title}</bdi>
            </Link>{" "}
            /{" "}
            <Link to="/screenings/$screeningId" params={{ screeningId: screening.id }}>
              <bdi>{screening.title}</bdi>
            </Link>
          </>
        }
        title={t.changeTitle}
        sub={t.changeLead}
      />
      <ScreeningForm
        label={t.changeTitle}
        value={draft}
        onChange={(next) => setKept({ version, draft: next })}
        submit={t.submitChange}
        sending={save}
        onCancel={() => {
          forget(kept);
          back();
        }}
      />
    </>
  );
}
