import { Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { Application, Candidate } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { toast } from "@/design/toast";
import { common } from "@/strings/common";
import { jobs } from "@/strings/jobs";

const t = jobs.candidate;

/** A candidate and their application in one step. */
export function AddCandidateDialog(props: { jobId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const [form, setForm] = useState({ name: "", email: "", phone: "", links: "", source: "" });
  // If only the second of the two requests fails, trying again must not make the person twice.
  const made = useRef<Candidate | null>(null);
  const add = useMutation({
    mutationFn: async () => {
      made.current ??= await unwrap<Candidate>(
        client.POST("/candidates", {
          body: {
            name: form.name.trim(),
            email: form.email.trim() || null,
            phone: form.phone.trim() || null,
            links: form.links.split(/\s+/).filter(Boolean),
          },
        }),
      );
      return unwrap<Application>(
        client.POST("/applications", {
          body: { candidate_id: made.current.id, job_id: props.jobId, source: form.source.trim() || null },
        }),
      );
    },
    onSuccess: (application) => {
      toast.done(t.added(application.candidate.name));
      void queries.invalidateQueries({ queryKey: keys.applications });
      void queries.invalidateQueries({ queryKey: keys.candidates });
      void queries.invalidateQueries({ queryKey: keys.jobs });
      props.onClose();
    },
  });
  const field = (name: keyof typeof form) => ({
    value: form[name],
    error: fieldError(add.error, `/${name}`),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <Dialog onClose={props.onClose} title={t.title}>
      <DialogForm
        label={t.title}
        submit={t.submit}
        sending={add}
        disabled={!form.name.trim()}
        onClose={props.onClose}
      >
        <p className="small soft">
          {t.fromResume}{" "}
          <Link
            to="/jobs/$jobId"
            params={{ jobId: props.jobId }}
            search={{ view: "screening" }}
            onClick={props.onClose}
          >
            {t.fromResumeLink}
          </Link>{" "}
          {t.fromResumeEnd}
        </p>
        <TextInput label={t.name} required withAsterisk={false} data-autofocus {...field("name")} />
        <div className="two">
          <TextInput label={`${t.email} (${common.optional})`} type="email" {...field("email")} />
          <TextInput label={`${t.phone} (${common.optional})`} type="tel" {...field("phone")} />
        </div>
        <TextInput
          label={`${t.source} (${common.optional})`}
          placeholder={t.sourcePlaceholder}
          {...field("source")}
        />
        <Textarea
          label={`${t.links} (${common.optional})`}
          description={t.linksHint}
          autosize
          minRows={1}
          {...field("links")}
        />
      </DialogForm>
    </Dialog>
  );
}
