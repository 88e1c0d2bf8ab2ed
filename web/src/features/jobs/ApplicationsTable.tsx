import { Button, Checkbox, Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Application, Stage } from "@/api/types";
import { Dotted, Name, Table, Tag, Toolbar, table, useShown } from "@/design/parts";
import { SearchField } from "@/design/SearchField";
import { formatMoment, formatSince } from "@/design/time";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import { meetingAhead } from "./ahead";

/** Rows drawn at first, and more each time they are asked for. */
const ROWS = 100;

/** The same pipeline as a table, narrowed down by name and stage, with several moved at once. */
export function ApplicationsTable(props: {
  applications: Application[];
  stages: Stage[];
  /** The guide version of new applications; rows of others say theirs. */
  guideVersionId: string;
  /** Whether all of them are here; until then the newest are. */
  whole: boolean;
  /** `onMoved` takes out of the selection who was moved. */
  onMove?: ((applications: Application[], onMoved: (id: string) => void) => void) | undefined;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState("");
  const [stage, setStage] = useState<string | null>(null);

  const asked = name.trim().toLowerCase();
  const list = props.applications.filter(
    ({ candidate, current_stage }) =>
      (asked === "" || candidate.name.toLowerCase().includes(asked)) &&
      (stage === null || current_stage?.key === stage),
  );
  const { shown, more } = useShown(list, ROWS, `${asked} ${stage}`);
  const movable = list.filter(({ status }) => status === "active");
  const selected = props.applications.filter(({ id, status }) => chosen.has(id) && status === "active");
  const all = movable.length > 0 && movable.every(({ id }) => chosen.has(id));
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <>
      <Toolbar>
        <SearchField label={t.table.search} width={240} value={name} onChange={setName} />
        <Select
          aria-label={t.table.stage}
          placeholder={t.table.anyStage}
          data={props.stages.map(({ key, title }) => ({ value: key, label: title }))}
          value={stage}
          clearable
          onChange={setStage}
          w={220}
        />
        {selected.length > 0 && (
          <span className="row right">
            <Button variant="subtle" onClick={() => setChosen(new Set())}>
              {t.clearSelection}
            </Button>
            <Button onClick={() => props.onMove?.(selected, (id) => toggle(id, false))}>
              {t.moveSelected(selected.length)}
            </Button>
          </span>
        )}
      </Toolbar>
      <Table
        label={t.tabs.table}
        head={
          <>
            {props.onMove && (
              <th className={table.pick}>
                <Checkbox
                  aria-label={t.selectAll}
                  checked={all}
                  disabled={movable.length === 0 || !props.whole}
                  indeterminate={!all && movable.some(({ id }) => chosen.has(id))}
                  onChange={(event) =>
                    setChosen(new Set(event.currentTarget.checked ? movable.map(({ id }) => id) : []))
                  }
                />
              </th>
            )}
            <th>{t.table.candidate}</th>
            <th className="wide">{t.table.stage}</th>
            <th className="wide">{t.table.scorecards}</th>
            <th className="wide">{t.table.next}</th>
            <th className={`${table.number} roomy`}>{t.table.activity}</th>
          </>
        }
      >
        {shown.map((application) => (
          <tr key={application.id} data-chosen={chosen.has(application.id) || undefined}>
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
            <td className={table.subject}>
              <Link
                to="/applications/$applicationId"
                params={{ applicationId: application.id }}
                className={table.name}
                title={application.candidate.name}
              >
                <Name>{application.candidate.name}</Name>
              </Link>
              <div className={`${table.under} ${table.phone}`}>
                <Dotted
                  of={[
                    application.status !== "active" && common.status[application.status],
                    application.current_stage?.title,
                  ]}
                />
              </div>
            </td>
            <td className={`soft wide ${table.cut}`}>
              {application.status !== "active" && (
                <>
                  <Tag tone={application.status === "hired" ? "good" : "plain"}>
                    {common.status[application.status]}
                  </Tag>{" "}
                </>
              )}
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
            <td className="num soft nowrap wide">
              {application.scorecards.due > 0
                ? t.someIn(application.scorecards.submitted, application.scorecards.due)
                : "–"}
            </td>
            <td className="soft nowrap wide">
              <Ahead application={application} />
            </td>
            <td className={`${table.number} soft roomy`}>
              {t.ago(formatSince(application.last_activity_at))}
            </td>
          </tr>
        ))}
        {shown.length === 0 && (
          <tr>
            <td colSpan={6} className="muted">
              {t.table.none}
            </td>
          </tr>
        )}
      </Table>
      {props.whole && more}
    </>
  );
}

function Ahead({ application }: { application: Application }) {
  const ahead = meetingAhead(application);
  return ahead ? formatMoment(ahead) : "–";
}
