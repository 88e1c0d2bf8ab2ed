import { Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { fieldError } from "@/api/problem";
import type { ResumeDecision, ScreenedResume, Screening } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { screenings } from "@/strings/screenings";
import { labelOf } from "./criterion";
import { forget, useKept } from "./kept";
import { screeningChanged } from "./queries";
import css from "./screenings.module.css";

const t = screenings.decide;

/** Who goes on or does not, with the reason in words. It stays here when the dialog is closed. */
export function DecideDialog(props: {
  screening: Screening;
  resumes: ScreenedResume[];
  decision: ResumeDecision;
  onDecided: (resumes: ScreenedResume[]) => void;
  onClose: () => void;
}) {
  const { screening, resumes, decision } = props;
  const queries = useQueryClient();
  const kept = `reason.${screening.id}.${decision}`;
  const [reason, setReason] = useKept(kept, "");
  const decide = useMutation({
    mutationFn: () =>
      unwrap<{ resumes: ScreenedResume[] }>(
        client.POST("/screenings/{id}/decisions", {
          params: { path: { id: screening.id } },
          body: { resume_ids: resumes.map(({ id }) => id), decision, reason: reason.trim() },
        }),
      ),
    onSuccess: (answer) => {
      forget(kept);
      screeningChanged(queries, screening.id);
      props.onDecided(answer.resumes);
    },
  });
  const advance = decision === "advance";
  const title = (advance ? t.advanceTitle : t.declineTitle)(resumes.length);
  return (
    <Dialog onClose={props.onClose} title={title}>
      <DialogForm
        label={title}
        submit={advance ? t.submitAdvance : t.submitDecline}
        sending={decide}
        disabled={!reason.trim()}
        note={t.noScore}
        onClose={props.onClose}
      >
        <Textarea
          label={t.reason}
          description={advance ? t.advanceHint : t.declineHint}
          placeholder={advance ? t.advancePlaceholder : t.declinePlaceholder}
          required
          withAsterisk={false}
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={fieldError(decide.error, "/reason")}
        />
        <div>
          <h3>{t.who}</h3>
          <ul className={css.whoList}>
            {resumes.map((resume) => (
              <li key={resume.id}>
                <bdi>{labelOf(resume)}</bdi>
              </li>
            ))}
          </ul>
          {resumes.some(({ blind }) => blind) && <p className="small muted">{t.blindLift}</p>}
        </div>
      </DialogForm>
    </Dialog>
  );
}
