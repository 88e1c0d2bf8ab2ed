import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { bytes, client, saveAs, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { TakeHome } from "@/api/types";
import {
  Card,
  Dotted,
  EmptyState,
  ErrorState,
  Name,
  PageHeader,
  Skeleton,
  SplitSkeleton,
  TabPanel,
  Tabs,
  Tag,
} from "@/design/parts";
import { SureButton } from "@/design/SureButton";
import { formatMoment } from "@/design/time";
import { toast } from "@/design/toast";
import { applicationQuery } from "@/features/applications/queries";
import { Runners } from "@/features/coding-exercises/Runners";
import { takeHomes as t } from "@/strings/takeHomes";
import { About } from "./About";
import { Beside, type Review } from "./Beside";
import { ChangeDialog } from "./ChangeDialog";
import { Findings } from "./Findings";
import { takeHomeChanged, takeHomeQuery } from "./queries";
import { isRunning, StatusTag, standing } from "./status";
import css from "./takeHomes.module.css";

const CodeBrowser = lazy(() =>
  import("./files/CodeBrowser").then((module) => ({ default: module.CodeBrowser })),
);

const VIEWS = ["findings", "code", "about", "scorecard"] as const;
type View = (typeof VIEWS)[number];

/** What was handed in, for its reviewers: what grading found, the code, and their scorecard beside both. */
export function TakeHomePage() {
  const { takeHomeId } = useParams({ from: "/signed-in/shell/take-homes/$takeHomeId" });
  const takeHome = useQuery({
    ...takeHomeQuery(takeHomeId),
    refetchInterval: ({ state }) => (isRunning(newestOf(state.data)) ? 1500 : false),
  });
  const application = useQuery({
    ...applicationQuery(takeHome.data?.application_id ?? ""),
    enabled: takeHome.data !== undefined,
  });
  if (takeHome.error) {
    return <ErrorState page error={takeHome.error} retry={() => void takeHome.refetch()} />;
  }
  if (!takeHome.data) return <SplitSkeleton />;
  const { data } = takeHome;
  const name = application.data?.candidate.name;
  const active = application.data?.status === "active";
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/candidates">{t.crumb}</Link> /{" "}
            <Link to="/applications/$applicationId" params={{ applicationId: data.application_id }}>
              {name ? <Name>{name}</Name> : t.application}
            </Link>
          </>
        }
        title={data.exercise.title}
        documentTitle={name ? t.documentTitle(data.exercise.title, name) : data.exercise.title}
        sub={
          <>
            <Dotted of={[data.stage.title, standing(data)]} /> <StatusTag of={data} />
            {data.shared_at && (
              <>
                {" "}
                <Tag tone="gold" title={t.shared(formatMoment(data.shared_at))}>
                  {t.sharedTag}
                </Tag>
              </>
            )}
          </>
        }
      >
        <Actions takeHome={data} may={active && (application.data?.my_access.schedule ?? false)} />
      </PageHeader>
      {data.submitted_at === null && <Runners />}
      <Body takeHome={data} writable={active && data.scorecard_asked && data.submitted_at !== null} />
    </>
  );
}

/** The newest of the gradings: the first of the list, where any is. */
const newestOf = (takeHome: TakeHome | undefined) => takeHome?.reports[0];

function Body({ takeHome, writable }: { takeHome: TakeHome; writable: boolean }) {
  const navigate = useNavigate();
  const search = useSearch({ from: "/signed-in/shell/take-homes/$takeHomeId" });
  const [review, setReview] = useState<Review | null>(null);
  const narrow = useMediaQuery("(max-width: 1080px)") ?? false;
  if (!takeHome.results_readable) {
    return (
      <>
        <Card>
          <EmptyState compact title={t.notReadable} body={t.notReadableBody} />
        </Card>
        <About takeHome={takeHome} />
      </>
    );
  }
  if (takeHome.submitted_at === null) {
    return (
      <>
        <Card>
          <EmptyState
            compact
            title={takeHome.status === "invited" ? t.nothingYet : t.nothingAtAll}
            body={standing(takeHome)}
          />
        </Card>
        <About takeHome={takeHome} />
      </>
    );
  }
  // Where there is no room beside it, the scorecard is a part of its own; it stays open while one reads.
  const apart = narrow && writable;
  const wished: View = VIEWS.find((each) => each === search.view) ?? "findings";
  const view = wished === "scorecard" && !apart ? "findings" : wished;
  const show = (next: View, file?: string) =>
    void navigate({
      to: "/take-homes/$takeHomeId",
      params: { takeHomeId: takeHome.id },
      search: {
        ...(next === "findings" ? {} : { view: next }),
        ...(next === "code" && (file ?? search.file) ? { file: file ?? search.file } : {}),
      },
      replace: true,
    });
  return (
    <div className={css.page}>
      <div className={css.main}>
        <Tabs
          label={t.views}
          value={view}
          tabs={[
            { key: "findings", title: t.findings },
            { key: "code", title: t.code },
            { key: "about", title: t.about },
            ...(apart ? [{ key: "scorecard" as const, title: t.scorecardTab }] : []),
          ]}
          onChange={(next) => show(next)}
        />
        {view !== "scorecard" && (
          <TabPanel of={view}>
            {view === "findings" && <Findings takeHome={takeHome} review={review} now={search.finding} />}
            {view === "code" && (
              <Suspense fallback={<Skeleton lines={10} />}>
                <CodeBrowser id={takeHome.id} file={search.file} onFile={(path) => show("code", path)} />
              </Suspense>
            )}
            {view === "about" && <About takeHome={takeHome} />}
          </TabPanel>
        )}
      </div>
      <div
        className={css.side}
        hidden={apart && view !== "scorecard"}
        {...(apart ? { role: "tabpanel", id: "panel-scorecard", "aria-labelledby": "tab-scorecard" } : {})}
      >
        <Beside takeHome={takeHome} writable={writable} onReview={setReview} />
      </div>
    </div>
  );
}

function Actions({ takeHome, may }: { takeHome: TakeHome; may: boolean }) {
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<"extend" | "cancel" | null>(null);
  const params = { path: { id: takeHome.id } };
  const again = useMutation({
    mutationFn: () => unwrap(client.POST("/take-homes/{id}/grade", { params, body: {} })),
    onSuccess: () => takeHomeChanged(queries, takeHome),
    onError: toast.failed,
  });
  const share = useMutation({
    mutationFn: () => unwrap<TakeHome>(client.POST("/take-homes/{id}/share", { params, body: {} })),
    onSuccess: (now) => {
      toast.done(t.sharedDone);
      queries.setQueryData(keys.takeHome(now.id), now);
    },
    onError: toast.failed,
  });
  const download = useMutation({
    mutationFn: async () => {
      const { blob, name } = await bytes(`/take-homes/${takeHome.id}/archive`);
      saveAs(blob, name ?? "submission");
    },
    onError: toast.failed,
  });
  const open = takeHome.submitted_at === null && takeHome.cancelled_at === null;
  const busy = isRunning(newestOf(takeHome));
  return (
    <>
      {may && open && (
        <>
          <Button variant="subtle" onClick={() => setDialog("cancel")}>
            {t.cancel}
          </Button>
          <Button onClick={() => setDialog("extend")}>{t.extend}</Button>
        </>
      )}
      {takeHome.submission?.bytes && (
        <Button variant="subtle" loading={download.isPending} onClick={() => download.mutate()}>
          {t.download}
        </Button>
      )}
      {takeHome.may_manage && takeHome.report?.status === "done" && takeHome.shared_at === null && (
        <SureButton pending={share.isPending} sure={t.shareSure} onSure={() => share.mutate()}>
          {t.share}
        </SureButton>
      )}
      {takeHome.may_manage && takeHome.submitted_at !== null && (
        <Button loading={again.isPending} disabled={busy} onClick={() => again.mutate()}>
          {t.again}
        </Button>
      )}
      {dialog && <ChangeDialog kind={dialog} of={takeHome} onClose={() => setDialog(null)} />}
    </>
  );
}
