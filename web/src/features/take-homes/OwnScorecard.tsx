import { useDisclosure } from "@mantine/hooks";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { isStatus } from "@/api/problem";
import type { Me, TakeHome } from "@/api/types";
import { Card, ErrorState, Notice, Skeleton } from "@/design/parts";
import { useMe } from "@/features/identity/session";
import { ReasonForm } from "@/features/interviews/ReasonForm";
import { SaveIndicator } from "@/features/interviews/SaveIndicator";
import { ScorecardPanel } from "@/features/interviews/ScorecardPanel";
import {
  NEEDS_REASON,
  useDraftSession,
  useDraftState,
  useKit,
  useScorecard,
} from "@/features/interviews/useKit";
import { isEditable, useSubmitting } from "@/features/interviews/useSubmitting";
import { AmendDialog } from "@/features/scorecards/LazyAmendDialog";
import { kit as words } from "@/strings/kit";
import { takeHomes as t } from "@/strings/takeHomes";
import type { Review } from "./Beside";
import css from "./takeHomes.module.css";

/** The reviewer's scorecard, as in the kit of the stage: the same draft, kept and sent by the same engine. */
export function OwnScorecard(props: { takeHome: TakeHome; onReview: (review: Review | null) => void }) {
  const { takeHome, onReview } = props;
  const me: Me = useMe();
  const where = { application: takeHome.application_id, stage: takeHome.stage.id };
  const kit = useKit(me, where);
  const [reason, setReason] = useState<string | undefined>();
  const scorecard = useScorecard(me, where, reason);
  const opened = scorecard.data === NEEDS_REASON ? undefined : scorecard.data?.value;
  const session = useDraftSession(
    me,
    where,
    opened && scorecard.data && scorecard.data !== NEEDS_REASON
      ? { value: opened.value, etag: opened.etag }
      : undefined,
  );
  const own = kit.data?.value;
  useEffect(() => {
    onReview(own && session ? { kit: own, session } : null);
    return () => onReview(null);
  }, [own, session, onReview]);
  const error = kit.error ?? scorecard.error;
  if (error && !isStatus(error, 403, 404)) {
    return (
      <ErrorState
        compact
        error={error}
        retry={() => {
          void kit.refetch();
          void scorecard.refetch();
        }}
      />
    );
  }
  if (error || scorecard.data === null) return <Notice>{words.readOnly}</Notice>;
  if (scorecard.data === NEEDS_REASON) {
    return (
      <Card>
        <ReasonForm onReason={setReason} />
      </Card>
    );
  }
  if (!own || !session) return <Skeleton lines={12} />;
  return <Loaded review={{ kit: own, session }} takeHome={takeHome} />;
}

function Loaded({ review, takeHome }: { review: Review; takeHome: TakeHome }) {
  const { kit, session } = review;
  const navigate = useNavigate();
  const state = useDraftState(session);
  const [chosen, setActive] = useState<string | null>(null);
  const [amending, amend] = useDisclosure(false);
  const submitting = useSubmitting(kit, session, state, (to) => {
    if (to.attribute) setActive(to.attribute);
  });
  const editable = isEditable(state);
  const ratings = state?.scorecard.ratings;
  const active =
    chosen ?? kit.stage.attributes.find(({ id }) => (ratings?.[id]?.rating ?? null) === null)?.id ?? null;
  return (
    <div className={css.card}>
      {state && editable && (
        <div className={css.saving}>
          <SaveIndicator state={state} />
          <Link
            to="/applications/$applicationId/stages/$stageId/kit"
            params={{ applicationId: takeHome.application_id, stageId: takeHome.stage.id }}
            className="right small"
          >
            {t.wholeKit}
          </Link>
        </div>
      )}
      <ScorecardPanel
        kit={kit}
        session={session}
        state={state}
        submitting={submitting}
        active={editable ? active : null}
        compact
        onActive={setActive}
        onAmend={amend.open}
        onDone={() =>
          void navigate({
            to: "/applications/$applicationId",
            params: { applicationId: takeHome.application_id },
          })
        }
      />
      {amending && state && (
        <AmendDialog
          scorecard={state.scorecard}
          attributes={kit.stage.attributes}
          onClose={amend.close}
          onDone={(value, etag) => session.receive(value, etag)}
        />
      )}
    </div>
  );
}
