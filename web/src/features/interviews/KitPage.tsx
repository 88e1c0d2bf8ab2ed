import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { isStatus, Unreachable } from "@/api/problem";
import type { Me } from "@/api/types";
import { Mark } from "@/design/Brand";
import { Bone, CardSkeletons, EmptyState, ErrorState, Skeleton } from "@/design/parts";
import { useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { kit as t } from "@/strings/kit";
import { KitView } from "./KitView";
import css from "./kit.module.css";
import { ReasonForm } from "./ReasonForm";
import { NEEDS_REASON, useDraftSession, useDraftState, useKit, useScorecard, type Where } from "./useKit";

export function InterviewKitPage() {
  const { interviewId = "" } = useParams({ strict: false });
  return <KitLoader key={interviewId} where={{ interview: interviewId }} />;
}

export function StageKitPage() {
  const { applicationId = "", stageId = "" } = useParams({ strict: false });
  return (
    <KitLoader key={`${applicationId}${stageId}`} where={{ application: applicationId, stage: stageId }} />
  );
}

function KitLoader({ where }: { where: Where }) {
  const me: Me = useMe();
  const kit = useKit(me, where);
  const [reason, setReason] = useState<string | undefined>();
  const scorecard = useScorecard(me, where, reason);
  const opened = scorecard.data === NEEDS_REASON ? undefined : scorecard.data?.value;
  const session = useDraftSession(me, where, opened);
  const state = useDraftState(session);

  if (kit.isPending || scorecard.isPending || (opened && !session)) {
    return (
      <div className={css.page}>
        <header className={css.top}>
          <Mark />
          <Bone width="160px" />
          <Bone width="220px" />
        </header>
        <main id="content" className={css.kit} data-tab="questions">
          <div className={css.left}>
            <div className="stack">
              <Skeleton lines={4} />
              <CardSkeletons count={3} lines={3} />
            </div>
          </div>
          <div className={css.right}>
            <div className={css.form}>
              <Skeleton lines={12} />
            </div>
          </div>
        </main>
      </div>
    );
  }
  // A kit without its scorecard is still worth reading; only when the scorecard is the person's own does it matter.
  const error = kit.error ?? (isStatus(scorecard.error, 404) ? null : scorecard.error);
  if (error) {
    return (
      <main id="content">
        {error instanceof Unreachable ? (
          <EmptyState title={common.offlineTitle} body={t.notOpened} />
        ) : (
          <ErrorState
            error={error}
            retry={() => {
              void kit.refetch();
              void scorecard.refetch();
            }}
          />
        )}
      </main>
    );
  }
  if (!kit.data) return null;
  if (scorecard.data === NEEDS_REASON) {
    return (
      <main id="content" className={css.alone}>
        <h1 className="visually-hidden">{t.reasonTitle}</h1>
        <ReasonForm onReason={setReason} />
      </main>
    );
  }
  return (
    <KitView
      where={where}
      kit={kit.data.value}
      fromDevice={kit.data.fromDevice}
      session={session}
      state={state}
    />
  );
}
