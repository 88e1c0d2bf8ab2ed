import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ScreenedResume, Screening } from "@/api/types";
import { EmptyState, ErrorState, PageHeader, Skeleton, TableSkeleton } from "@/design/parts";
import { screenings as t } from "@/strings/screenings";
import css from "./compare.module.css";
import { flagsOf, labelOf, points, wordsOf } from "./criterion";
import { resumeQuery } from "./queries";
import { HiddenText, ResumeText } from "./ResumeText";
import type { Placed } from "./rank";
import beside from "./resume.module.css";
import { Quotes, Verdict } from "./Verdict";

/** Two resumes beside each other, criterion by criterion, and under that their text. */
export function Compare(props: {
  screening: Screening;
  weights: number[];
  order: Placed<ScreenedResume>[];
  a: ScreenedResume | undefined;
  b: ScreenedResume | undefined;
  loading: boolean;
  onBack: () => void;
}) {
  const { screening, a, b } = props;
  const [criterion, setCriterion] = useState<number | null>(null);
  if (props.loading) return <TableSkeleton columns={3} />;
  if (!a || !b) {
    return (
      <EmptyState page title={t.compareGone}>
        <Button onClick={props.onBack}>{t.backToList}</Button>
      </EmptyState>
    );
  }
  const both = [a, b];
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/jobs/$jobId" params={{ jobId: screening.job.id }} search={{ view: "screening" }}>
              <bdi>{screening.job.title}</bdi>
            </Link>{" "}
            /{" "}
            <Link to="/screenings/$screeningId" params={{ screeningId: screening.id }}>
              <bdi>{screening.title}</bdi>
            </Link>
          </>
        }
        title={t.compareTitle(labelOf(a), labelOf(b))}
        documentTitle={t.documentTitle(screening.title)}
      >
        <Button onClick={props.onBack}>{t.backToList}</Button>
      </PageHeader>
      <table className={css.matrix} aria-label={t.compareTitle(labelOf(a), labelOf(b))}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.criterionCol}</span>
            </th>
            {both.map((each) => {
              const placed = props.order.find((one) => one.resume.id === each.id);
              return (
                <th key={each.id} scope="col">
                  <bdi>{labelOf(each)}</bdi>
                  <small>{placed ? t.ofRank(placed.rank, points(placed.score)) : each.problem}</small>
                  {flagsOf(each).length > 0 && <small>{flagsOf(each).join(" · ")}</small>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {screening.criteria.map((each, index) => (
            <tr key={each.id} data-now={criterion === index || undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={criterion === index}
                  onClick={() => setCriterion(criterion === index ? null : index)}
                >
                  {wordsOf(each)}
                </button>
                <small>
                  {t.weight} {props.weights[index]}
                  {each.required && ` · ${t.requiredShort}`}
                </small>
              </th>
              {both.map((one) => {
                const verdict = one.verdicts.find((found) => found.criterion === each.id);
                return (
                  <td key={one.id}>
                    <p className={css.outcome}>
                      <Verdict of={verdict?.verdict ?? "not_found"} />
                      {t.verdicts[verdict?.verdict ?? "not_found"]}
                    </p>
                    {verdict && verdict.verdict !== "not_found" && (
                      <Quotes verdict={verdict} blind={one.blind} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.texts}>
        {both.map((each) => (
          <TextOf key={each.id} screening={screening} resume={each} criterion={criterion} />
        ))}
      </div>
    </>
  );
}

function TextOf(props: { screening: Screening; resume: ScreenedResume; criterion: number | null }) {
  const detail = useQuery(resumeQuery(props.resume.id));
  const name = labelOf(props.resume);
  return (
    <section className={beside.panel} data-framed="" aria-label={t.panel(name)}>
      <header className={beside.head}>
        <h2>
          <bdi>{name}</bdi>
        </h2>
      </header>
      {detail.isPending ? (
        <div className={beside.block}>
          <Skeleton lines={10} />
        </div>
      ) : detail.error ? (
        <ErrorState compact error={detail.error} retry={() => void detail.refetch()} />
      ) : detail.data.document ? (
        <>
          <ResumeText
            document={detail.data.document}
            verdicts={props.resume.verdicts}
            criteria={props.screening.criteria}
            criterion={props.criterion}
            label={t.text}
          />
          {detail.data.document.hidden.length > 0 && (
            <div className={beside.block}>
              <HiddenText document={detail.data.document} />
            </div>
          )}
        </>
      ) : (
        <EmptyState compact title={t.noText} />
      )}
    </section>
  );
}
