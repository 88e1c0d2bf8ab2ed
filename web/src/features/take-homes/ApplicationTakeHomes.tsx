import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Application, StageSummary, TakeHomeSummary } from "@/api/types";
import { Dotted } from "@/design/parts";
import { Given } from "@/features/applications/Given";
import css from "@/features/assessments/assessments.module.css";
import { takeHomes as t } from "@/strings/takeHomes";
import { ChangeDialog } from "./ChangeDialog";
import { GiveDialog } from "./GiveDialog";
import { applicationTakeHomesQuery } from "./queries";
import { StatusTag, standing } from "./status";

/** What an application was given to build at home, and how far that is. Nothing for those who neither see nor give any. */
export function ApplicationTakeHomes(props: { application: Application; stages: StageSummary[] }) {
  const { application } = props;
  const list = useQuery(applicationTakeHomesQuery(application.id));
  const [dialog, setDialog] = useState<{ kind: "extend" | "cancel"; of: TakeHomeSummary } | "give" | null>(
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
              <Link to="/take-homes/$takeHomeId" params={{ takeHomeId: each.id }} className={css.name}>
                <bdi>{each.exercise_title}</bdi>
              </Link>{" "}
              <StatusTag of={each} />
              <p className="small muted">
                <Dotted of={[each.stage.title, standing(each)]} />
              </p>
            </div>
            {may && each.submitted_at === null && each.cancelled_at === null && (
              <span className={`${css.actions} to-edge`}>
                <Button size="xs" variant="subtle" onClick={() => setDialog({ kind: "cancel", of: each })}>
                  {t.cancel}
                </Button>
                <Button size="xs" variant="subtle" onClick={() => setDialog({ kind: "extend", of: each })}>
                  {t.extend}
                </Button>
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
