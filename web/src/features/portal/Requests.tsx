import { Button, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application, CandidateRequest } from "@/api/types";
import { SaveError } from "@/design/Form";
import { Tag } from "@/design/parts";
import { formatDay, formatSince } from "@/design/time";
import css from "@/features/applications/application.module.css";
import { candidateSide as t } from "@/strings/candidate-side";
import { requestsQuery } from "./queries";

/** What the candidate asks for on their page, with a place to answer. */
export function Requests({ application }: { application: Application }) {
  const requests = useQuery({ ...requestsQuery(application.id), retry: false });
  // The form goes when its answer is given, and with it the button that was in focus.
  const heading = useRef<HTMLHeadingElement>(null);
  const list = requests.data?.data ?? [];
  if (list.length === 0) return null;
  const open = list.filter(({ answer }) => answer === null);
  return (
    <section className={css.section} aria-label={t.requests}>
      <h2 ref={heading} tabIndex={-1}>
        {t.requests} {open.length > 0 && <Tag tone="warn">{open.length}</Tag>}
      </h2>
      {list.map((request) => (
        <div key={request.id} className={`${css.mini} ${css.request}`}>
          <div className="row tight">
            <b>
              {application.candidate.name} {t.kinds[request.kind]}
            </b>
            <span className="muted small right">{t.asked(formatSince(request.created_at))}</span>
          </div>
          {request.message && <p className="prose">{request.message}</p>}
          {request.answer ? (
            <p className="soft small top-2">
              <Tag tone={request.answer.outcome === "done" ? "good" : "plain"}>
                {t.outcomes[request.answer.outcome]}
              </Tag>{" "}
              {request.answer.by}, {formatDay(request.answer.at)}: {request.answer.text}
            </p>
          ) : (
            <AnswerForm request={request} onAnswered={() => heading.current?.focus()} />
          )}
        </div>
      ))}
    </section>
  );
}

function AnswerForm({ request, onAnswered }: { request: CandidateRequest; onAnswered: () => void }) {
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const answer = useMutation({
    mutationFn: (outcome: "done" | "declined") =>
      unwrap(
        client.POST("/candidate-requests/{id}/answer", {
          params: { path: { id: request.id } },
          body: { text: text.trim(), outcome },
        }),
      ),
    onSuccess: () => {
      onAnswered();
      void queries.invalidateQueries({ queryKey: keys.application(request.application_id) });
      void queries.invalidateQueries({ queryKey: keys.home });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate("done");
  };
  return (
    <form className="stack tight top-2" onSubmit={submit}>
      <Textarea
        label={t.answerLabel}
        description={t.requestsHint}
        autosize
        minRows={2}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <SaveError error={answer.error} />
      <div className="row">
        <Button
          size="xs"
          variant="subtle"
          className="right"
          loading={answer.isPending && answer.variables === "declined"}
          disabled={!text.trim() || answer.isPending}
          onClick={() => answer.mutate("declined")}
        >
          {t.decline}
        </Button>
        <Button
          type="submit"
          size="xs"
          variant="filled"
          loading={answer.isPending && answer.variables === "done"}
          disabled={!text.trim() || answer.isPending}
        >
          {t.submit}
        </Button>
      </div>
    </form>
  );
}
