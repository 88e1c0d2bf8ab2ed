import type { TakeHome } from "@/api/types";
import { Markdown } from "@/design/Markdown";
import { Breakable, Card, Facts, Name, Tag } from "@/design/parts";
import { formatMoment } from "@/design/time";
import { takeHomes as t } from "@/strings/takeHomes";
import { fileSize } from "./size";
import css from "./takeHomes.module.css";

/** What was asked for and by whom, what was handed in, and every grading of it. */
export function About({ takeHome }: { takeHome: TakeHome }) {
  const { submission, extensions, reports, exercise } = takeHome;
  return (
    <div className={css.about}>
      <Card title={t.about} flush>
        <Facts
          of={[
            [t.version, String(exercise.version)],
            [t.givenBy, <Name key="by">{takeHome.given_by}</Name>],
            [t.givenAt, formatMoment(takeHome.created_at)],
            ...(takeHome.first_due_at === takeHome.due_at
              ? []
              : ([[t.firstDue, formatMoment(takeHome.first_due_at)]] as [string, string][])),
            [t.dueFact, formatMoment(takeHome.due_at)],
          ]}
        />
      </Card>
      {submission && (
        <Card title={t.submission} flush>
          <Facts
            of={[
              [
                t.from,
                submission.url ? (
                  <Breakable key="url">{submission.url}</Breakable>
                ) : (
                  <bdi key="file">{submission.filename}</bdi>
                ),
              ],
              ...(submission.bytes === null
                ? []
                : ([[t.size, fileSize(submission.bytes)]] as [string, string][])),
              ...(submission.commit
                ? ([[t.commit, <code key="c">{submission.commit}</code>]] as [string, React.ReactNode][])
                : []),
              ...(submission.sha256
                ? ([[t.sha256, <code key="s">{submission.sha256}</code>]] as [string, React.ReactNode][])
                : []),
            ]}
          />
        </Card>
      )}
      {extensions.length > 0 && (
        <Card title={t.extensions} flush>
          <ul className={css.lines}>
            {extensions.map((each) => (
              <li key={each.at}>
                <b>{t.extension(formatMoment(each.due_at))}</b> {each.reason}
                <p className="small muted">
                  <Name>{each.by}</Name>, {formatMoment(each.at)}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {reports.length > 0 && (
        <Card title={t.reports} flush>
          <ul className={css.lines}>
            {reports.map((each) => (
              <li key={each.id}>
                {formatMoment(each.created_at)} <Tag>{t.reportStatus[each.status] ?? each.status}</Tag>{" "}
                {each.current && <Tag tone="gold">{t.current}</Tag>}
                <p className="small muted">{each.by ? <Name>{each.by}</Name> : t.byItself}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <div className={css.whole}>
        <Card title={t.brief}>
          <Markdown text={exercise.brief} />
        </Card>
      </div>
      {exercise.notes?.trim() && (
        <div className={css.whole}>
          <Card title={t.notes}>
            <Markdown text={exercise.notes} />
          </Card>
        </div>
      )}
    </div>
  );
}
