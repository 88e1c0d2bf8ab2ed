import { Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { HiringTeamMember, Job } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { EmptyState, Fields, Skeleton } from "@/design/parts";
import { guidesQuery, guideVersionQuery } from "@/features/guides/queries";
import { useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import { known, opener, unfilled } from "./blanks";
import { type Salary, SalaryFields, salaryRange } from "./SalaryFields";
import { TeamFields } from "./TeamFields";

export function NewJobDialog(props: {
  /** The guide to begin with. */
  guide?: string | undefined;
  onClose: () => void;
}) {
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const guides = useQuery(guidesQuery);
  const published = (guides.data?.data ?? []).filter((guide) => guide.latest_version);
  const [chosen, setChosen] = useState<string | null>(props.guide ?? null);
  const guide =
    published.find(({ id }) => id === chosen) ?? (published.length === 1 ? published[0] : undefined);
  const version = useQuery(guideVersionQuery(guide?.latest_version?.id ?? ""));
  const [title, setTitle] = useState<string | null>(null);
  const [requisition, setRequisition] = useState("");
  const [location, setLocation] = useState("");
  const [openings, setOpenings] = useState("1");
  const [salary, setSalary] = useState<Salary>({ min: "", max: "", currency: "EUR", period: "year" });
  const [team, setTeam] = useState<HiringTeamMember[]>([opener(me)]);
  const [variables, setVariables] = useState<Record<string, string>>({});

  const blanks = version.data?.document.variables ?? [];
  const salary_range = salaryRange(salary);
  const own = known(blanks, { organization: me.organization.name, team, location, salary: salary_range });
  // What the person wrote, also when they emptied it; else what the job says by itself.
  const filled = (name: string) => variables[name] ?? own[name] ?? "";

  const create = useMutation({
    mutationFn: () =>
      unwrap<Job>(
        client.POST("/jobs", {
          body: {
            title: (title ?? guide?.title ?? "").trim(),
            guide_version_id: guide?.latest_version?.id ?? "",
            variables: Object.fromEntries(
              blanks.map(({ name }) => [name, filled(name)]).filter(([, value]) => value?.trim()),
            ),
            requisition_id: requisition.trim() || null,
            location: location.trim() || null,
            openings: Number(openings) || 1,
            salary_range,
            hiring_team: team.map(({ user_id, role }) => ({ user_id, role })),
          },
        }),
      ),
    onSuccess: (job) => {
      void queries.invalidateQueries({ queryKey: keys.jobs });
      void navigate({ to: "/jobs/$jobId", params: { jobId: job.id } });
    },
  });
  return (
    <Dialog onClose={props.onClose} title={t.newJob} size={620}>
      {guides.isPending ? (
        <Skeleton lines={6} />
      ) : published.length === 0 ? (
        <EmptyState compact title={t.form.noGuides}>
          <Link to="/guides">{t.form.toGuides}</Link>
        </EmptyState>
      ) : (
        <DialogForm
          label={t.newJob}
          submit={t.form.submit}
          sending={create}
          disabled={!guide}
          onClose={props.onClose}
        >
          <Select
            label={t.form.guide}
            description={t.form.guideHint}
            data={published.map(({ id, title: name, latest_version }) => ({
              value: id,
              label: t.guideVersion(name, latest_version?.number ?? 1),
            }))}
            value={guide?.id ?? null}
            onChange={setChosen}
            required
            withAsterisk={false}
            allowDeselect={false}
            data-autofocus
          />
          <TextInput
            label={t.form.title}
            value={title ?? guide?.title ?? ""}
            onChange={(event) => setTitle(event.currentTarget.value)}
            required
            withAsterisk={false}
            error={fieldError(create.error, "/title")}
          />
          <div className="two">
            <TextInput
              label={`${t.form.requisition} (${common.optional})`}
              value={requisition}
              onChange={(event) => setRequisition(event.currentTarget.value)}
              error={fieldError(create.error, "/requisition_id")}
            />
            <TextInput
              label={t.form.openings}
              inputMode="numeric"
              value={openings}
              onChange={(event) => setOpenings(event.currentTarget.value.replace(/\D/g, ""))}
              error={fieldError(create.error, "/openings")}
            />
          </div>
          <TextInput
            label={`${t.form.location} (${common.optional})`}
            value={location}
            onChange={(event) => setLocation(event.currentTarget.value)}
          />
          <SalaryFields value={salary} onChange={setSalary} />
          {blanks.length > 0 && (
            <details>
              <summary>{t.form.blanksToFill(unfilled(blanks, filled), blanks.length)}</summary>
              <div className="stack tight top-2">
                <p className="small muted">{t.form.blanksHint}</p>
                {blanks.map((blank) => (
                  <TextInput
                    key={blank.name}
                    label={blank.label || blank.name}
                    description={blank.default ? t.form.blankDefault(blank.default) : undefined}
                    value={filled(blank.name)}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      setVariables((all) => ({ ...all, [blank.name]: value }));
                    }}
                  />
                ))}
              </div>
            </details>
          )}
          <Fields legend={t.form.team}>
            <TeamFields value={team} onChange={setTeam} />
          </Fields>
        </DialogForm>
      )}
    </Dialog>
  );
}
