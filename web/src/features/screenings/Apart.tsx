import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import type { ScreenedResume, Screening } from "@/api/types";
import { Card, Tag } from "@/design/parts";
import { SureButton } from "@/design/SureButton";
import { toast } from "@/design/toast";
import { screenings as t } from "@/strings/screenings";
import { labelOf } from "./criterion";
import { screeningChanged } from "./queries";
import css from "./screenings.module.css";

const KINDS = ["needs_ocr", "unreadable", "unsupported_language"] as const;

/** What has no place in the order, with the reason: for a person to look at, and never the last of a list. */
export function Apart(props: {
  screening: Screening;
  resumes: ScreenedResume[];
  open: string | undefined;
  onOpen: (resume: string) => void;
}) {
  return KINDS.map((kind) => {
    const list = props.resumes.filter(({ status }) => status === kind).sort((a, b) => a.number - b.number);
    if (list.length === 0) return null;
    return (
      <Card key={kind} title={t.apart[kind]} aside={t.apartNote} flush>
        <p className={css.apartHint}>{t.apartHints[kind]}</p>
        <ul className={css.apart}>
          {list.map((resume) => (
            <li key={resume.id} data-open={resume.id === props.open || undefined}>
              <div>
                <button type="button" className={css.rowName} onClick={() => props.onOpen(resume.id)}>
                  <bdi>{labelOf(resume)}</bdi>
                </button>{" "}
                {resume.name === null && resume.file_name && (
                  <span className="small muted">
                    <bdi>{resume.file_name}</bdi>
                  </span>
                )}{" "}
                {resume.decision && <Tag>{t.decisions[resume.decision.decision]}</Tag>}
                <p className="small soft">{resume.problem}</p>
              </div>
              <RemoveResume screening={props.screening} resume={resume} />
            </li>
          ))}
        </ul>
      </Card>
    );
  });
}

function RemoveResume({ screening, resume }: { screening: Screening; resume: ScreenedResume }) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => unwrap(client.DELETE("/resumes/{id}", { params: { path: { id: resume.id } } })),
    onSuccess: () => screeningChanged(queries, screening.id),
    onError: toast.failed,
  });
  if (resume.application_id) return null;
  return (
    <SureButton
      sure={t.removeSure}
      label={t.removeOf(labelOf(resume))}
      sureLabel={`${t.removeSure}: ${labelOf(resume)}`}
      pending={remove.isPending}
      onSure={() => remove.mutate()}
    >
      {t.removeResume}
    </SureButton>
  );
}
