import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError, Problem } from "@/api/problem";
import type { Candidate, ResumeDetail, ScreenedResume, Screening } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { SaveError } from "@/design/Form";
import { ErrorState, Name, Skeleton, Tag } from "@/design/parts";
import { candidateSearchQuery } from "@/features/candidates/queries";
import { jobStagesQuery, rejectionReasonsQuery } from "@/features/jobs/queries";
import { application as applicationStrings } from "@/strings/applications";
import { screenings } from "@/strings/screenings";
import css from "./confirm.module.css";
import { labelOf } from "./criterion";
import { forget, useKept } from "./kept";
import { resumeQuery, screeningChanged } from "./queries";

const t = screenings.confirm;

/**
 * Who the decided resumes are of, one after the other. What was read is proposed, a person puts it right, and each becomes an
 * application of its own: a refusal of one leaves the others alone, and what was typed stays.
 */
export function ConfirmDialog(props: { screening: Screening; ids: string[]; onClose: () => void }) {
  // Those who are done stay in sight: the list is the one that the dialog was opened with.
  const [ids] = useState(props.ids);
  const [open, setOpen] = useState(ids[0]);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const next = (id: string) => {
    const all = new Set([...done, id]);
    setDone(all);
    setOpen(ids.find((each) => !all.has(each)));
  };
  return (
    <Dialog onClose={props.onClose} title={t.title} size={640}>
      <div className="stack">
        <p className="soft">{t.lead}</p>
        {ids.length > 1 && (
          <p className="small muted" role="status">
            {t.progress(done.size, ids.length)}
          </p>
        )}
        <ol className={css.people}>
          {ids.map((id) => (
            <Person
              key={id}
              id={id}
              screening={props.screening}
              isOpen={open === id}
              onOpen={() => setOpen(id)}
              onDone={() => next(id)}
            />
          ))}
        </ol>
        <div className="row dialog-foot">
          <Button
            variant={done.size === ids.length ? "filled" : "subtle"}
            className="right"
            onClick={props.onClose}
          >
            {done.size === ids.length ? t.finished : t.later}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Person(props: {
  id: string;
  screening: Screening;
  isOpen: boolean;
  onOpen: () => void;
  onDone: () => void;
}) {
  const detail = useQuery(resumeQuery(props.id));
  const resume = detail.data?.resume;
  const made = resume?.application_id;
  return (
    <li className={css.person} data-open={(props.isOpen && !made) || undefined}>
      <div className={css.personHead}>
        <h3>
          {resume ? (
            <button
              type="button"
              aria-expanded={props.isOpen}
              onClick={props.onOpen}
              disabled={Boolean(made)}
            >
              <Name>{labelOf(resume)}</Name>
            </button>
          ) : (
            <span className="muted">{t.loading}</span>
          )}
        </h3>
        {resume?.decision && (
          <Tag tone={resume.decision.decision === "advance" ? "good" : "plain"}>
            {screenings.decisions[resume.decision.decision]}
          </Tag>
        )}
        {made && (
          <span className={css.made}>
            {t.done}.{" "}
            <Link to="/applications/$applicationId" params={{ applicationId: made }}>
              {t.openApplication}
            </Link>
          </span>
        )}
      </div>
      {detail.error && <ErrorState compact error={detail.error} retry={() => void detail.refetch()} />}
      {props.isOpen &&
        !made &&
        (detail.data && resume?.decision ? (
          <Confirm
            screening={props.screening}
            resume={detail.data.resume}
            detail={detail.data}
            onDone={props.onDone}
          />
        ) : (
          !detail.error && <Skeleton lines={4} />
        ))}
    </li>
  );
}

interface Draft {
  known: { id: string; name: string } | null;
  searching: boolean;
  name: string;
  email: string;
  phone: string;
  links: string;
  stage: string | null;
  category: string | null;
}

function Confirm(props: {
  screening: Screening;
  resume: ScreenedResume;
  detail: ResumeDetail;
  onDone: () => void;
}) {
  const { screening, resume } = props;
  const { facts } = props.detail;
  const queries = useQueryClient();
  const advance = resume.decision?.decision === "advance";
  const stages = useQuery({ ...jobStagesQuery(screening.job.id), enabled: advance });
  const reasons = useQuery({ ...rejectionReasonsQuery, enabled: !advance });
  const kept = `confirm.${resume.id}`;
  const [draft, setDraft] = useKept<Draft>(kept, () => ({
    known: null,
    searching: false,
    name: facts?.name ?? "",
    email: facts?.emails[0] ?? "",
    phone: facts?.phones[0] ?? "",
    links: facts?.links.join("\n") ?? "",
    stage: null,
    category: null,
  }));
  const set = (fields: Partial<Draft>) => setDraft({ ...draft, ...fields });
  const stageList = stages.data?.data ?? [];
  const stage = draft.stage ?? stageList[0]?.id ?? null;
  const make = useMutation({
    mutationFn: () =>
      unwrap<ResumeDetail>(
        client.POST("/resumes/{id}/application", {
          params: { path: { id: resume.id } },
          body: {
            ...(draft.known
              ? { candidate_id: draft.known.id }
              : {
                  candidate: {
                    name: draft.name.trim(),
                    email: draft.email.trim() || null,
                    phone: draft.phone.trim() || null,
                    links: draft.links.split(/\s+/).filter(Boolean),
                  },
                }),
            ...(advance ? (stage ? { stage_id: stage } : {}) : { rejection_reason_id: draft.category ?? "" }),
          },
        }),
      ),
    onSuccess: (saved) => {
      forget(kept);
      queries.setQueryData(keys.resume(resume.id), saved);
      screeningChanged(queries, screening.id);
      for (const queryKey of [keys.applications, keys.candidates, keys.jobs]) {
        void queries.invalidateQueries({ queryKey });
      }
      props.onDone();
    },
  });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // One after the other: the next begins where one would type.
    form.current?.querySelector<HTMLElement>("input")?.focus();
  }, []);
  const ready = (draft.known !== null || draft.name.trim() !== "") && (advance || draft.category !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !make.isPending) make.mutate();
  };
  const field = (name: "name" | "email" | "phone" | "links") => ({
    label: t[name],
    value: draft[name],
    error: fieldError(make.error, `/candidate/${name}`),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set({ [name]: event.currentTarget.value }),
  });
  const shownAtField =
    make.error instanceof Problem &&
    make.error.errors.length > 0 &&
    make.error.errors.every(({ pointer }) => /^\/candidate\/(name|email|phone|links)$/.test(pointer));
  return (
    <form noValidate ref={form} className="stack" aria-label={labelOf(resume)} onSubmit={submit}>
      {draft.known ? (
        <p className={css.known}>
          <b>
            <Name>{draft.known.name}</Name>
          </b>{" "}
          <button type="button" className={css.plain} onClick={() => set({ known: null })}>
            {t.change}
          </button>
        </p>
      ) : draft.searching ? (
        <Search
          onPick={({ id, name }) => set({ known: { id, name }, searching: false })}
          onNew={() => set({ searching: false })}
        />
      ) : (
        <>
          <TextInput {...field("name")} required withAsterisk={false} />
          <div className="two">
            <TextInput {...field("email")} type="email" />
            <TextInput {...field("phone")} type="tel" />
          </div>
          <Textarea {...field("links")} description={t.linksHint} autosize minRows={1} />
          <div>
            <button type="button" className={css.plain} onClick={() => set({ searching: true })}>
              {t.known}
            </button>
          </div>
        </>
      )}
      {advance ? (
        <Select
          label={t.stage}
          data={stageList.map(({ id, title }) => ({ value: id, label: title }))}
          value={stage}
          allowDeselect={false}
          onChange={(next) => set({ stage: next })}
          error={fieldError(make.error, "/stage_id")}
        />
      ) : (
        <Select
          label={t.category}
          placeholder={t.categoryPlaceholder}
          data={grouped(reasons.data?.data ?? [])}
          value={draft.category}
          allowDeselect={false}
          onChange={(next) => set({ category: next })}
          error={fieldError(make.error, "/rejection_reason_id")}
        />
      )}
      {!shownAtField && <SaveError error={make.error} />}
      <div className="row">
        <Button type="submit" variant="filled" className="right" loading={make.isPending} disabled={!ready}>
          {advance ? t.submitAdvance : t.submitDecline}
        </Button>
      </div>
    </form>
  );
}

/** Reasons by whose decision it was; a screening only says what the organization decided. */
function grouped(list: { id: string; name: string; type: string }[]) {
  return ["we_rejected", "none_specified"].flatMap((type) => {
    const items = list
      .filter((each) => each.type === type)
      .map(({ id, name }) => ({ value: id, label: name }));
    return items.length > 0 ? [{ group: applicationStrings.groups[type] ?? type, items }] : [];
  });
}

function Search(props: { onPick: (candidate: Candidate) => void; onNew: () => void }) {
  const [q, setQ] = useState("");
  const asked = q.trim();
  const found = useQuery({ ...candidateSearchQuery(asked), enabled: asked.length > 1 });
  const list = found.data?.data ?? [];
  return (
    <div className="stack tight">
      <TextInput
        label={t.search}
        description={t.searchHint}
        type="search"
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
        data-autofocus
      />
      {found.data && list.length === 0 && (
        <p className="small muted" role="status">
          {t.nobody}
        </p>
      )}
      {list.length > 0 && (
        <ul className={css.found}>
          {list.map((candidate) => (
            <li key={candidate.id}>
              <button
                type="button"
                aria-label={t.pick(candidate.name)}
                onClick={() => props.onPick(candidate)}
              >
                <Name>{candidate.name}</Name>
                <span>{candidate.email}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <button type="button" className={css.plain} onClick={props.onNew}>
          {t.somebodyNew}
        </button>
      </div>
    </div>
  );
}
