import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { bytes, saveAs } from "@/api/client";
import type { ScreenedResume, Screening } from "@/api/types";
import { IconFile, IconX } from "@/design/icons";
import { EmptyState, ErrorState, Notice, Skeleton, Tag } from "@/design/parts";
import { formatDay } from "@/design/time";
import { toast } from "@/design/toast";
import { screenings as t } from "@/strings/screenings";
import { flagsOf, labelOf, lacking, points, wordsOf } from "./criterion";
import { FactsOf } from "./FactsOf";
import { resumeQuery } from "./queries";
import { HiddenText, ResumeText } from "./ResumeText";
import type { Placed } from "./rank";
import css from "./resume.module.css";
import { Quotes, Verdict } from "./Verdict";

/** A resume beside the order: the verdicts with their words, the text with their places, what was read. */
export function ResumePanel(props: {
  screening: Screening;
  resume: ScreenedResume;
  placed: Placed<ScreenedResume> | undefined;
  weights: number[];
  criterion: number | null;
  onCriterion: (criterion: number | null) => void;
  onDecide: (decision: "advance" | "decline") => void;
  onConfirm: () => void;
  /** None where a dialog around it closes itself. */
  onClose: (() => void) | undefined;
}) {
  const { screening, resume, placed, criterion } = props;
  const name = labelOf(resume);
  const flags = [
    ...lacking(resume, screening.criteria).map((each) => t.notFound(wordsOf(each))),
    ...flagsOf(resume),
  ];
  return (
    <section
      className={css.panel}
      data-framed={props.onClose ? "" : undefined}
      data-beside={props.onClose ? "" : undefined}
      aria-label={t.panel(name)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !props.onClose) return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <header className={css.head}>
        {props.onClose && (
          <h2>
            <bdi>{name}</bdi>
          </h2>
        )}
        {placed && <span className={css.standing}>{t.ofRank(placed.rank, points(placed.score))}</span>}
        {props.onClose && (
          <button type="button" className={css.close} aria-label={t.close} onClick={props.onClose}>
            <IconX size={16} />
          </button>
        )}
      </header>
      <DecisionOf {...props} />
      {flags.length > 0 && (
        <ul className={css.flags}>
          {flags.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      )}
      {resume.problem && (
        <div className={css.block}>
          <Notice>{resume.problem}</Notice>
        </div>
      )}
      {resume.verdicts.length > 0 && (
        <ul className={css.verdicts}>
          {screening.criteria.map((each, index) => {
            const verdict = resume.verdicts.find((one) => one.criterion === each.id);
            const open = criterion === index;
            const places = verdict?.evidence.length ?? 0;
            return (
              <li key={each.id}>
                <button
                  type="button"
                  aria-expanded={open}
                  onClick={() => props.onCriterion(open ? null : index)}
                >
                  <Verdict of={verdict?.verdict ?? "not_found"} />
                  <span>{wordsOf(each)}</span>
                  <small>
                    <span className="visually-hidden">{t.verdicts[verdict?.verdict ?? "not_found"]}. </span>
                    {places > 0 ? t.places(places) : ""}
                  </small>
                </button>
                {open && <Quotes verdict={verdict} blind={resume.blind} />}
              </li>
            );
          })}
        </ul>
      )}
      <Content {...props} />
    </section>
  );
}

function DecisionOf(props: Parameters<typeof ResumePanel>[0]) {
  const { resume } = props;
  if (!resume.decision) {
    return (
      <div className={css.acts}>
        <Button size="xs" variant="filled" onClick={() => props.onDecide("advance")}>
          {t.moveOn}
        </Button>
        <Button size="xs" onClick={() => props.onDecide("decline")}>
          {t.decline}
        </Button>
      </div>
    );
  }
  const { decision, reason, decided_by, decided_at } = resume.decision;
  return (
    <div className={css.decided}>
      <p>
        <Tag tone={decision === "advance" ? "good" : "plain"}>{t.decisions[decision]}</Tag>{" "}
        <span className="small muted">
          {decided_by}, {formatDay(decided_at)}
        </span>
      </p>
      <p className="prose">{reason}</p>
      {resume.application_id ? (
        <p>
          <Link to="/applications/$applicationId" params={{ applicationId: resume.application_id }}>
            {t.confirm.openApplication}
          </Link>
        </p>
      ) : (
        <div className="row tight top-2">
          <Button size="xs" onClick={props.onConfirm}>
            {t.confirm.open}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            onClick={() => props.onDecide(decision === "advance" ? "decline" : "advance")}
          >
            {decision === "advance" ? t.decline : t.moveOn}
          </Button>
        </div>
      )}
    </div>
  );
}

function Content(props: Parameters<typeof ResumePanel>[0]) {
  const { resume, screening } = props;
  const detail = useQuery(resumeQuery(resume.id));
  if (detail.isPending) {
    return (
      <div className={css.block}>
        <Skeleton lines={10} />
      </div>
    );
  }
  if (detail.error) return <ErrorState compact error={detail.error} retry={() => void detail.refetch()} />;
  const { document, facts } = detail.data;
  return (
    <section className={css.body} aria-label={t.reading} tabIndex={props.onClose ? 0 : undefined}>
      {document && document.lines.length > 0 ? (
        <ResumeText
          document={document}
          verdicts={resume.verdicts}
          criteria={screening.criteria}
          criterion={props.criterion}
          label={t.text}
        />
      ) : (
        <EmptyState compact title={t.noText} body={resume.blind ? undefined : t.noTextOpen} />
      )}
      {document && document.hidden.length > 0 && (
        <div className={css.block}>
          <HiddenText document={document} />
        </div>
      )}
      {facts && (
        <section className={css.facts} aria-label={t.factsTitle}>
          <h3>{t.factsTitle}</h3>
          <FactsOf facts={facts} />
        </section>
      )}
      <div className={css.block}>
        {resume.blind ? <p className="small muted">{t.downloadBlind}</p> : <Download resume={resume} />}
      </div>
    </section>
  );
}

function Download({ resume }: { resume: ScreenedResume }) {
  const download = useMutation({
    mutationFn: () => bytes(`/resumes/${resume.id}/file`),
    onSuccess: ({ blob, name }) => saveAs(blob, name ?? `resume-${resume.number}`),
    onError: toast.failed,
  });
  return (
    <Button
      size="xs"
      leftSection={<IconFile size={16} />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t.download}
    </Button>
  );
}
