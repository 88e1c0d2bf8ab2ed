import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Application, AssessmentSummary, StageSummary } from "@/api/types";
import { Dotted } from "@/design/parts";
import { Given } from "@/features/applications/Given";
import { assessments as t } from "@/strings/assessments";
import { common } from "@/strings/common";
import css from "./assessments.module.css";
import { ChangeDialog } from "./ChangeDialog";
import { GiveDialog } from "./GiveDialog";
import { applicationAssessmentsQuery } from "./queries";
import { StatusTag, standing } from "./status";

/** What an application was given to program, and how far that is. Nothing for those who neither see nor give any. */
export function ApplicationAssessments(props: { application: Application; stages: StageSummary[] }) {
  const { application } = props;
  const list = useQuery(applicationAssessmentsQuery(application.id));
  const [dialog, setDialog] = useState<{ kind: "extend" | "cancel"; of: AssessmentSummary } | "give" | null>(
    null,
  );
  const may = application.my_access.schedule && application.status === "active";
  const close = () => setDialog(null);
  return (
    <>
      <Given words={t} list={list} may={may} onGive={() => setDialog("give")} className={css.list}>
        {(each) => (
          <>
            <div>
              <Link to="/assessments/$assessmentId" params={{ assessmentId: each.id }} className={css.name}>
                <bdi>{each.exercise_title}</bdi>
              </Link>{" "}
              <StatusTag of={each} />
              <p className="small muted">
                <Dotted
                  of={[
                    each.stage.title,
                    each.mode === "interview" ? t.modes.interview : common.minutes(each.time_limit_minutes),
                    standing(each),
                  ]}
                />
              </p>
            </div>
            {may && ["invited", "running", "expired"].includes(each.status) && (
              <span className={`${css.actions} to-edge`}>
                <Button size="xs" variant="subtle" onClick={() => setDialog({ kind: "cancel", of: each })}>
                  {t.cancel}
                </Button>
                {(each.mode === "alone" || each.status === "expired") && (
                  <Button size="xs" variant="subtle" onClick={() => setDialog({ kind: "extend", of: each })}>
                    {t.extend}
                  </Button>
                )}
              </span>
            )}
          </>
        )}
      </Given>
      {dialog === "give" && <GiveDialog application={application} stages={props.stages} onClose={close} />}
      {dialog !== null && dialog !== "give" && (
        <ChangeDialog kind={dialog.kind} of={dialog.of} onClose={close} />
      )}
    </>
  );
}
