import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { explain, Problem } from "@/api/problem";
import type { HiringTeamMember, Job } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { EmptyState, Fields, Notice, Skeleton } from "@/design/parts";
import { guidesQuery, guideVersionQuery } from "@/features/guides/queries";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";
import { type Salary, SalaryFields, salaryRange } from "./SalaryFields";
import { TeamFields } from "./TeamFields";

export function NewJobDialog(props: { onClose: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const guides = useQuery(guidesQuery);
  const published = (guides.data?.data ?? []).filter((guide) => guide.latest_version);
  const [chosen, setChosen] = useState<string | null>(null);
  const guide =
    published.find(({ id }) => id === chosen) ?? (published.length === 1 ? published[0] : undefined);
  const version = useQuery(guideVersionQuery(guide?.latest_version?.id ?? ""));
  const [title, setTitle] = useState<string | null>(null);
  const [requisition, setRequisition] = useState("");
  const [location, setLocation] = useState("");
  const [openings, setOpenings] = useState("1");
  const [salary, setSalary] = useState<Salary>({ min: "", max: "", currency: "EUR", period: "year" });
  const [team, setTeam] = useState<HiringTeamMember[]>([]);
  const [variables, setVariables] = useState<Record<string, string>>({});

  const create = useMutation({
    mutationFn: () =>
      unwrap<Job>(
        client.POST("/jobs", {
          body: {
            title: (title ?? guide?.title ?? "").trim(),
            guide_version_id: guide?.latest_version?.id ?? "",
            variables: Object.fromEntries(Object.entries(variables).filter(([, value]) => value.trim())),
            requisition_id: requisition.trim() || null,
            location: location.trim() || null,
            openings: Number(openings) || 1,
            salary_range: salaryRange(salary),
            hiring_team: team.map(({ user_id, role }) => ({ user_id, role })),
          },
        }),
      ),
    onSuccess: (job) => {
      void queries.invalidateQueries({ queryKey: keys.jobs });
      void navigate({ to: "/jobs/$jobId", params: { jobId: job.id } });
    },
  });
  const problem = create.error instanceof Problem ? create.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  const blanks = version.data?.document.variables ?? [];
  return (
    <Dialog onClose={props.onClose} title={t.newJob} size={620}>
      {guides.isPending ? (
        <Skeleton lines={6} />
      ) : published.length === 0 ? (
        <EmptyState compact title={t.form.noGuides}>
          <Link to="/guides">{t.form.toGuides}</Link>
        </EmptyState>
      ) : (
        <form className="stack" onSubmit={submit} aria-label={t.newJob}>
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
            error={problem?.field("/title")}
          />
          <div className={css.two}>
            <TextInput
              label={t.form.requisition}
              value={requisition}
              onChange={(event) => setRequisition(event.currentTarget.value)}
              error={problem?.field("/requisition_id")}
            />
            <TextInput
              label={t.form.openings}
              inputMode="numeric"
              value={openings}
              onChange={(event) => setOpenings(event.currentTarget.value.replace(/\D/g, ""))}
              error={problem?.field("/openings")}
            />
          </div>
          <TextInput
            label={t.form.location}
            value={location}
            onChange={(event) => setLocation(event.currentTarget.value)}
          />
          <SalaryFields value={salary} onChange={setSalary} />
          {blanks.length > 0 && (
            <Fields legend={t.variables}>
              <div className={css.two}>
                {blanks.map((blank) => (
                  <TextInput
                    key={blank.name}
                    label={blank.label || blank.name}
                    placeholder={blank.default ?? ""}
                    value={variables[blank.name] ?? ""}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      setVariables((all) => ({ ...all, [blank.name]: value }));
                    }}
                  />
                ))}
              </div>
            </Fields>
          )}
          <Fields legend={t.form.team}>
            <TeamFields value={team} onChange={setTeam} />
          </Fields>
          {create.error && (
            <Notice tone="bad" role="alert">
              {explain(create.error)}
            </Notice>
          )}
          <div className="row">
            <Button variant="subtle" className="right" onClick={props.onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" variant="filled" loading={create.isPending} disabled={!guide}>
              {t.form.submit}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
