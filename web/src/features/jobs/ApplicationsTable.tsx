import { Button, Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Application } from "@/api/types";
import { Tag, type Tone } from "@/design/parts";
import { formatMoment, formatSince } from "@/design/time";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";

const TONE: Record<Application["status"], Tone> = {
  active: "plain",
  hired: "good",
  rejected: "plain",
  withdrawn: "plain",
};

/** The same pipeline as a table, with several moved at once. */
export function ApplicationsTable(props: {
  applications: Application[];
  /** The guide version of new applications; rows of others say theirs. */
  guideVersionId: string;
  onMove?: ((applications: Application[]) => void) | undefined;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const movable = props.applications.filter(({ status }) => status === "active");
  const selected = movable.filter(({ id }) => chosen.has(id));
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <>
      {props.onMove && (
        <div className="row" style={{ marginBottom: 12, minHeight: 34 }}>
          <Button disabled={selected.length === 0} onClick={() => props.onMove?.(selected)}>
            {t.moveSelected(selected.length)}
          </Button>
        </div>
      )}
      <div className={css.tableWrap}>
        <table className={css.table}>
          <thead>
            <tr>
              {props.onMove && (
                <th style={{ width: 38 }}>
                  <Checkbox
                    aria-label={t.selectAll}
                    checked={selected.length > 0 && selected.length === movable.length}
                    indeterminate={selected.length > 0 && selected.length < movable.length}
                    onChange={(event) =>
                      setChosen(new Set(event.currentTarget.checked ? movable.map(({ id }) => id) : []))
                    }
                  />
                </th>
              )}
              <th>{t.table.candidate}</th>
              <th>{t.table.stage}</th>
              <th>{t.table.status}</th>
              <th className="wide">{t.table.scorecards}</th>
              <th className="wide">{t.table.next}</th>
              <th className="wide">{t.table.activity}</th>
            </tr>
          </thead>
          <tbody>
            {props.applications.map((application) => (
              <tr key={application.id}>
                {props.onMove && (
                  <td>
                    <Checkbox
                      aria-label={t.select(application.candidate.name)}
                      disabled={application.status !== "active"}
                      checked={chosen.has(application.id)}
                      onChange={(event) => toggle(application.id, event.currentTarget.checked)}
                    />
                  </td>
                )}
                <td>
                  <Link
                    to="/applications/$applicationId"
                    params={{ applicationId: application.id }}
                    className={css.name}
                  >
                    {application.candidate.name}
                  </Link>
                </td>
                <td className="soft">
                  {application.current_stage?.title ?? "–"}
                  {application.guide_version_id !== props.guideVersionId && (
                    <>
                      {" "}
                      <Tag title={t.otherVersionTitle(application.guide.number)}>
                        {t.byVersion(application.guide.number)}
                      </Tag>
                    </>
                  )}
                </td>
                <td>
                  <Tag tone={TONE[application.status]}>{common.status[application.status]}</Tag>
                </td>
                <td className="num soft wide">
                  {application.scorecards.due > 0
                    ? t.someIn(application.scorecards.submitted, application.scorecards.due)
                    : "–"}
                </td>
                <td className="soft nowrap wide">
                  {application.next_interview ? formatMoment(application.next_interview.starts_at) : "–"}
                </td>
                <td className="soft nowrap wide">{formatSince(application.last_activity_at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
