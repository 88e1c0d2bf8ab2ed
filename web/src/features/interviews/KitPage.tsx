import { useParams } from "@tanstack/react-router";
import { isStatus, Unreachable } from "@/api/problem";
import type { Me } from "@/api/types";
import { EmptyState, ErrorState, Skeleton } from "@/design/parts";
import { useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { kit as t } from "@/strings/kit";
import { KitView } from "./KitView";
import css from "./kit.module.css";
import { useDraftSession, useDraftState, useKit, useScorecard, type Where } from "./useKit";

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
  const scorecard = useScorecard(me, where);
  const session = useDraftSession(me, where, scorecard.data?.value);
  const state = useDraftState(session);

  if (kit.isPending || scorecard.isPending || (scorecard.data && !session)) {
    return (
      <main id="content" className={css.kit}>
        <div className={css.left}>
          <Skeleton lines={8} />
        </div>
        <div className={css.right}>
          <div className={css.form}>
            <Skeleton lines={9} />
          </div>
        </div>
      </main>
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
