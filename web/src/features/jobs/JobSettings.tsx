import { Button, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldError } from "@/api/problem";
import type { Job } from "@/api/types";
import { SaveError } from "@/design/Form";
import { Avatar, Card, Name, Tag } from "@/design/parts";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";
import { SalaryFields, salaryFields, salaryRange } from "./SalaryFields";
import { TeamFields } from "./TeamFields";
import { useSaveJob } from "./useSaveJob";

export function JobSettings({ job }: { job: Job }) {
  const [form, setForm] = useState({
    title: job.title,
    requisition_id: job.requisition_id ?? "",
    location: job.location ?? "",
    openings: String(job.openings),
    status: job.status,
    decider_id: job.decider_id,
    scorecards_visible: job.scorecards_visible,
    answer_within_days: String(job.answer_within_days),
  });
  const [salary, setSalary] = useState(salaryFields(job.salary_range));
  const save = useSaveJob(job);
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      ...form,
      title: form.title.trim(),
      requisition_id: form.requisition_id.trim() || null,
      location: form.location.trim() || null,
      openings: Number(form.openings) || 1,
      answer_within_days: Number(form.answer_within_days) || 10,
      salary_range: salaryRange(salary),
    });
  };
  return (
    <Card title={t.settings} form>
      <form className="stack" onSubmit={submit} aria-label={t.settings}>
        <TextInput
          label={t.form.title}
          required
          withAsterisk={false}
          value={form.title}
          error={fieldError(save.error, "/title")}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <div className="two">
          <TextInput
            label={t.form.requisition}
            value={form.requisition_id}
            onChange={(event) => set({ requisition_id: event.currentTarget.value })}
          />
          <TextInput
            label={t.form.openings}
            inputMode="numeric"
            value={form.openings}
            onChange={(event) => set({ openings: event.currentTarget.value.replace(/\D/g, "") })}
          />
        </div>
        <TextInput
          label={t.form.location}
          value={form.location}
          onChange={(event) => set({ location: event.currentTarget.value })}
        />
        <SalaryFields value={salary} onChange={setSalary} />
        <div className="two">
          <Select
            label={t.form.decider}
            data={[
              { value: "", label: t.form.deciderDefault },
              ...job.hiring_team.map(({ user_id, name }) => ({ value: user_id, label: name })),
            ]}
            value={form.decider_id ?? ""}
            allowDeselect={false}
            onChange={(decider_id) => set({ decider_id: decider_id || null })}
          />
          <Select
            label={t.form.status}
            data={[
              { value: "open", label: t.form.open },
              { value: "closed", label: t.form.closed },
            ]}
            value={form.status}
            allowDeselect={false}
            onChange={(status) => status && set({ status: status as Job["status"] })}
          />
        </div>
        <Select
          label={t.form.visible}
          data={[
            { value: "debrief", label: t.form.visibleDebrief },
            { value: "all_submitted", label: t.form.visibleAll },
          ]}
          value={form.scorecards_visible}
          allowDeselect={false}
          onChange={(value) => value && set({ scorecards_visible: value as Job["scorecards_visible"] })}
        />
        <TextInput
          label={t.form.answerWithin}
          description={t.form.answerWithinHint}
          inputMode="numeric"
          value={form.answer_within_days}
          error={fieldError(save.error, "/answer_within_days")}
          onChange={(event) => set({ answer_within_days: event.currentTarget.value.replace(/\D/g, "") })}
        />
        <SaveError error={save.error} />
        <div>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t.form.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}

export function JobTeam(props: { job: Job; editable: boolean }) {
  const { job } = props;
  const [team, setTeam] = useState(job.hiring_team);
  const save = useSaveJob(job);
  if (!props.editable) {
    return (
      <Card title={t.tabs.team} form>
        {job.hiring_team.map((member) => (
          <div key={member.user_id} className={css.line}>
            <Avatar name={member.name} titled={false} /> <Name>{member.name}</Name>
            <span className="muted">{common.roles[member.role] ?? member.role}</span>
            {member.user_id === job.decider_id && <Tag tone="gold">{t.team.decider}</Tag>}
          </div>
        ))}
        {job.hiring_team.length === 0 && <p className="muted">{t.team.empty}</p>}
      </Card>
    );
  }
  return (
    <Card title={t.tabs.team} form>
      <form
        className="stack"
        aria-label={t.tabs.team}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ hiring_team: team.map(({ user_id, role }) => ({ user_id, role })) });
        }}
      >
        <TeamFields value={team} onChange={setTeam} />
        <SaveError error={save.error} />
        <div>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t.team.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
