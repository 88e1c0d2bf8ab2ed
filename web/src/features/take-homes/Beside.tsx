import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { Kit, TakeHome } from "@/api/types";
import type { DraftSession } from "@/autosave/session";
import { Card, Skeleton } from "@/design/parts";
import { applicationScorecardsQuery } from "@/features/applications/queries";
import { useMe } from "@/features/identity/session";
import { takeHomes as t } from "@/strings/takeHomes";

/** A scorecard that is open beside the findings. */
export interface Review {
  kit: Kit;
  session: DraftSession;
}

const OwnScorecard = lazy(() =>
  import("./OwnScorecard").then((module) => ({ default: module.OwnScorecard })),
);

/** The reviewer's own scorecard of this stage. One that was begun is open; one that was not begins when it is asked for. */
export function Beside(props: {
  takeHome: TakeHome;
  writable: boolean;
  onReview: (review: Review | null) => void;
}) {
  const { takeHome } = props;
  const me = useMe();
  const scorecards = useQuery(applicationScorecardsQuery(takeHome.application_id));
  const [asked, setAsked] = useState(false);
  const mine = scorecards.data?.status.find(
    ({ user, stage }) => user.id === me.id && stage.key === takeHome.stage.key,
  );
  const begun = mine !== undefined && mine.scorecard_status !== "none";
  if (!props.writable && !begun) return null;
  return (
    <aside aria-label={t.scorecard}>
      {asked || begun ? (
        <Suspense fallback={<Skeleton lines={12} />}>
          <OwnScorecard takeHome={takeHome} onReview={props.onReview} />
        </Suspense>
      ) : scorecards.isPending ? (
        <Skeleton lines={4} />
      ) : (
        <Card title={t.scorecard}>
          <div className="stack">
            <p className="soft">{t.scorecardBody}</p>
            <div>
              <Button variant="filled" onClick={() => setAsked(true)}>
                {t.openScorecard}
              </Button>
            </div>
            <Link
              to="/applications/$applicationId/stages/$stageId/kit"
              params={{ applicationId: takeHome.application_id, stageId: takeHome.stage.id }}
            >
              {t.wholeKit}
            </Link>
          </div>
        </Card>
      )}
    </aside>
  );
}
