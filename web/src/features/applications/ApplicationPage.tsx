import { Button, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Application, Interview, StageSummary } from "@/api/types";
import { useActions } from "@/design/actions";
import { IconCheck, IconChevronDown } from "@/design/icons";
import {
  Dotted,
  ErrorState,
  Notice,
  PageHeader,
  SplitSkeleton,
  StageProgress,
  type Step,
  Tag,
} from "@/design/parts";
import type { ShortcutId } from "@/design/shortcuts";
import { formatDay, formatMoment } from "@/design/time";
import { ErasedNotice } from "@/features/candidates/ErasedNotice";
import { guideVersionQuery } from "@/features/guides/queries";
import { useMe } from "@/features/identity/session";
import { MoveDialog } from "@/features/jobs/LazyMoveDialog";
import { jobQuery } from "@/features/jobs/queries";
import { application as t } from "@/strings/applications";
import { candidateSide } from "@/strings/candidate-side";
import { common } from "@/strings/common";
import css from "./application.module.css";
import { decidedStep } from "./decided";
import { allIn, notHeld, stageIsIn } from "./held";
import { applicationInterviewsQuery, applicationQuery, applicationScorecardsQuery } from "./queries";
import { Scorecards } from "./Scorecards";
import { Side } from "./Side";
import { Timeline } from "./Timeline";

const ScheduleDialog = lazy(() =>
  import("./ScheduleDialog").then((module) => ({ default: module.ScheduleDialog })),
);
const EndDialog = lazy(() => import("./EndDialog").then((module) => ({ default: module.EndDialog })));
const DebriefDialog = lazy(() =>
  import("./DebriefDialog").then((module) => ({ default: module.DebriefDialog })),
);

const VersionDialog = lazy(() =>
  import("./VersionDialog").then((module) => ({ default: module.VersionDialog })),
);

const Requests = lazy(() =>
  import("@/features/portal/Requests").then((module) => ({ default: module.Requests })),
);
const ApplicationResume = lazy(() =>
  import("@/features/screenings/ApplicationResume").then((module) => ({ default: module.ApplicationResume })),
);
const ApplicationAssessments = lazy(() =>
  import("@/features/assessments/ApplicationAssessments").then((module) => ({
    default: module.ApplicationAssessments,
  })),
);
const ApplicationTakeHomes = lazy(() =>
  import("@/features/take-homes/ApplicationTakeHomes").then((module) => ({
    default: module.ApplicationTakeHomes,
  })),
);
const PortalLinkDialog = lazy(() =>
  import("@/features/portal/PortalLinkDialog").then((module) => ({ default: module.PortalLinkDialog })),
);

type Dialog = "schedule" | "move" | "version" | "reject" | "withdraw" | "hire" | "debrief" | "portal";

export function ApplicationPage() {
  const { applicationId } = useParams({ from: "/signed-in/shell/applications/$applicationId" });
  const { do: asked } = useSearch({ from: "/signed-in/shell/applications/$applicationId" });
  const me = useMe();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  // Home and the debrief lead here to do one thing. The address forgets it, so that going back does not ask again.
  useEffect(() => {
    if (!asked) return;
    setDialog(asked);
    void navigate({
      to: "/applications/$applicationId",
      params: { applicationId },
      search: {},
      replace: true,
    });
  }, [asked, applicationId, navigate]);
  const application = useQuery(applicationQuery(applicationId));
  const interviews = useQuery(applicationInterviewsQuery(applicationId));
  const scorecards = useQuery(applicationScorecardsQuery(applicationId));
  const version = useQuery(guideVersionQuery(application.data?.guide_version_id ?? ""));
  const job = useQuery({
    ...jobQuery(application.data?.job.id ?? ""),
    enabled: application.data !== undefined,
    retry: false,
  });

  const active = application.data?.status === "active";
  const access = application.data?.my_access;
  const kit = interviews.data?.data.find(
    (meeting) =>
      meeting.status !== "cancelled" &&
      meeting.interviewers.some(
        ({ user_id, scorecard_status }) => user_id === me.id && scorecard_status !== "submitted",
      ),
  );
  const debriefId = application.data?.debrief?.id;
  const openKit = () =>
    kit && void navigate({ to: "/interviews/$interviewId/kit", params: { interviewId: kit.id } });
  const openDebrief = () => debriefId && void navigate({ to: "/debriefs/$debriefId", params: { debriefId } });
  const offer = (may: boolean | undefined, title: string, which: Dialog, shortcut?: ShortcutId) =>
    active && may && { title, run: () => setDialog(which), ...(shortcut ? { shortcut } : {}) };
  const newer = newerVersion(application.data);
  useActions([
    newer !== null && { title: t.moveOver(newer.number), run: () => setDialog("version") },
    access?.schedule &&
      !application.data?.candidate.erased_at && { title: candidateSide.menu, run: () => setDialog("portal") },
    offer(access?.manage, t.reject, "reject"),
    offer(access?.manage, t.withdraw, "withdraw"),
    offer(access?.manage, t.hire, "hire"),
    offer(access?.manage, t.move, "move", "move"),
    offer(access?.schedule, t.schedule, "schedule", "schedule"),
    debriefId
      ? { shortcut: "debrief", title: t.openDebrief, run: openDebrief }
      : offer(access?.manage, t.callDebrief, "debrief", "debrief"),
    kit !== undefined && { shortcut: "openKit", title: t.openKit, run: openKit },
  ]);

  if (application.error) {
    return <ErrorState page error={application.error} retry={() => void application.refetch()} />;
  }
  if (!application.data) {
    return <SplitSkeleton />;
  }
  const { data: current } = application;
  const stages = version.data?.stages ?? [];
  const meetings = interviews.data?.data ?? [];
  const { manage: may, schedule: maySchedule } = current.my_access;
  const erased = current.candidate.erased_at;
  const carryOut = may ? decidedStep(current) : null;
  const close = () => setDialog(null);
  const left =
    interviews.data && scorecards.data ? notHeld(stages, meetings, scorecards.data.status, new Date()) : [];
  const ready = left.length === 0 || allIn(stages, scorecards.data?.status ?? []);
  const done = active && may && !current.debrief && !kit && stageIsIn(current, scorecards.data?.status ?? []);
  const last = current.current_stage?.key === stages.at(-1)?.key;
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/candidates">{t.crumb}</Link> /{" "}
            <Link to="/jobs/$jobId" params={{ jobId: current.job.id }}>
              <Dotted of={[current.job.title, current.job.requisition_id]} />
            </Link>
          </>
        }
        title={current.candidate.name}
        sub={
          <>
            {t.appliedBy(formatDay(current.applied_at), current.source)}{" "}
            {!active && (
              <Tag tone={current.status === "hired" ? "good" : "plain"}>
                {current.rejection ? t.rejected(current.rejection.name) : common.status[current.status]}
              </Tag>
            )}
            {current.decision && (
              <>
                {" "}
                <Tag tone="gold">
                  {t.decision}: {common.outcomes[current.decision.outcome] ?? current.decision.outcome}
                </Tag>
              </>
            )}
          </>
        }
      >
        {maySchedule && !erased && (
          <Menu position="bottom-end" width={190}>
            <Menu.Target>
              <Button variant="subtle" rightSection={<IconChevronDown size={14} />}>
                {t.more}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setDialog("portal")}>{candidateSide.menu}</Menu.Item>
              {active && may && (
                <>
                  <Menu.Item onClick={() => setDialog("move")}>{t.move}</Menu.Item>
                  <Menu.Item onClick={() => setDialog("hire")}>{t.hire}</Menu.Item>
                  <Menu.Item onClick={() => setDialog("withdraw")}>{t.withdraw}</Menu.Item>
                  <Menu.Divider />
                  <Menu.Item onClick={() => setDialog("reject")} color="var(--bad)">
                    {t.reject}
                  </Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
        {kit && (
          <Button variant={current.debrief ? "default" : "filled"} onClick={openKit}>
            {t.openKit}
          </Button>
        )}
        {active && maySchedule && (
          <Button
            variant={may && !kit && !current.debrief && !ready && !done ? "filled" : "default"}
            onClick={() => setDialog("schedule")}
          >
            {t.schedule}
          </Button>
        )}
        {carryOut && (
          <Button variant="filled" onClick={() => setDialog(carryOut)}>
            {t[carryOut]}
          </Button>
        )}
        {current.debrief ? (
          <Button variant={carryOut || !active ? "default" : "filled"} onClick={openDebrief}>
            {t.openDebrief}
          </Button>
        ) : (
          active &&
          may && (
            <Button variant={ready && !kit ? "filled" : "default"} onClick={() => setDialog("debrief")}>
              {t.callDebrief}
            </Button>
          )
        )}
      </PageHeader>
      {erased && <ErasedNotice at={erased} />}
      {done && (
        <div className="notices">
          <Notice tone="gold" icon={<IconCheck size={16} />}>
            <b>{t.stageIn(current.current_stage?.title ?? "")}</b> {last ? t.stageInLast : t.stageInNext}
            {!last && (
              <Button size="xs" variant="filled" ml="sm" onClick={() => setDialog("move")}>
                {t.moveOn}
              </Button>
            )}
          </Notice>
        </div>
      )}
      {stages.length > 0 && (
        <StageProgress
          label={t.stages}
          steps={steps(current, stages, interviews.data?.data, scorecards.data?.status)}
        />
      )}
      <div className={css.page}>
        <div className={css.main}>
          {may && !erased && (
            <Suspense fallback={null}>
              <Requests application={current} />
            </Suspense>
          )}
          {may && !erased && current.resume_id && (
            <Suspense fallback={null}>
              <ApplicationResume resumeId={current.resume_id} />
            </Suspense>
          )}
          {!erased && (
            <Suspense fallback={null}>
              <ApplicationTakeHomes application={current} stages={stages} />
              <ApplicationAssessments application={current} stages={stages} />
            </Suspense>
          )}
          <Scorecards application={current} query={scorecards} />
          <Timeline applicationId={applicationId} />
        </div>
        <Side
          application={current}
          job={job.data}
          interviews={interviews}
          onMoveOver={() => setDialog("version")}
          guideTitle={version.data?.document.title ?? ""}
          newer={newer}
          mayEdit={may}
          maySchedule={maySchedule}
        />
      </div>
      <Suspense fallback={null}>
        {dialog === "schedule" && (
          <ScheduleDialog application={current} stages={stages} interviews={meetings} onClose={close} />
        )}
        {dialog === "version" && newer && (
          <VersionDialog
            application={current}
            to={newer}
            stages={stages}
            interviews={meetings}
            scorecards={scorecards.data?.status ?? []}
            onClose={close}
          />
        )}
        {active && may && dialog === "debrief" && (
          <DebriefDialog
            application={current}
            team={job.data?.hiring_team ?? []}
            notHeld={left}
            onClose={close}
          />
        )}
        {dialog === "portal" && <PortalLinkDialog application={current} onClose={close} />}
        {active && may && (dialog === "reject" || dialog === "withdraw" || dialog === "hire") && (
          <EndDialog application={current} kind={dialog} onClose={close} />
        )}
        {active && may && dialog === "move" && (
          <MoveDialog applications={[current]} stages={stages} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

/** The version that this person may move the application to now. A debrief is held by one version to its end. */
function newerVersion(application: Application | undefined) {
  if (application?.status !== "active" || !application.my_access.manage) return null;
  const { debrief, guide } = application;
  return debrief === null || debrief.phase === "closed" ? guide.newer : null;
}

/** Where a stage stands. Of a person who was hired all of it is done; of one who left, it ended where they were. */
function place(application: Application, index: number, at: number): Step["state"] {
  if (index < at || application.status === "hired") return "done";
  if (index > at) return "next";
  return application.status === "active" ? "now" : "ended";
}

/** Each stage with where it stands. One that the application went past without anything being held is not called done. */
function steps(
  application: Application,
  stages: StageSummary[],
  interviews: Interview[] | undefined,
  status: { stage: { key: string }; scorecard_status: string }[] | undefined,
): Step[] {
  // By key: scorecards and interviews that were begun before a move keep their stage of the version before.
  const at = stages.findIndex(({ key }) => key === application.current_stage?.key);
  const left = new Set(interviews && status ? notHeld(stages, interviews, status, new Date()) : []);
  return stages.map((stage, index) => {
    const step = { key: stage.id, title: stage.title, state: place(application, index, at) };
    // As long as it is not known what is in or when somebody meets, nothing is said of it.
    if (!interviews || !status) return step;
    if (step.state === "done" && left.has(stage.title)) return { ...step, state: "skipped", note: t.leftOut };
    const owed = status.filter((each) => each.stage.key === stage.key);
    const submitted = owed.filter(({ scorecard_status }) => scorecard_status === "submitted").length;
    const meeting = interviews.find((each) => each.stage.key === stage.key && each.status === "scheduled");
    const note =
      owed.length > 0 && submitted > 0
        ? t.inStage(submitted, owed.length)
        : meeting
          ? formatMoment(meeting.starts_at)
          : owed.length > 0
            ? t.inStage(submitted, owed.length)
            : t.notScheduled;
    return { ...step, note };
  });
}
