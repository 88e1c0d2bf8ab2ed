import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { bytes, client, saveAs, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { explain, Problem } from "@/api/problem";
import type { GuideDocument } from "@/api/types";
import { CardSkeletons, ErrorState, Notice, PageHeader, Tag } from "@/design/parts";
import { runsHiring, useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { guides as t } from "@/strings/guides";
import { GuideDocumentView } from "./GuideDocumentView";
import css from "./guides.module.css";
import { placeOf } from "./placeOf";
import { guideQuery } from "./queries";

/** How many problems are shown before the rest is folded away. */
const SHOWN = 6;

export function GuidePage() {
  const { guideId } = useParams({ from: "/signed-in/shell/guides/$guideId" });
  const me = useMe();
  const queries = useQueryClient();
  const guide = useQuery(guideQuery(guideId));
  const publish = useMutation({
    mutationFn: () =>
      unwrap<{ version_id: string; number: number }>(
        client.POST("/guides/{id}/versions", { params: { path: { id: guideId } }, body: {} }),
      ),
    onSuccess: ({ number }) => {
      notifications.show({ message: t.published(number) });
      void queries.invalidateQueries({ queryKey: keys.guides });
    },
  });
  const download = useMutation({
    mutationFn: async () => {
      const { blob, name } = await bytes(`/guides/${guideId}/markdown`);
      saveAs(blob, name ?? `${guide.data?.title ?? "guide"}.md`);
    },
  });
  const outline = useMemo(() => (guide.data ? parts(guide.data.document) : []), [guide.data]);
  const here = useHere(outline.map(({ id }) => id));

  if (guide.error) return <ErrorState page error={guide.error} retry={() => void guide.refetch()} />;
  if (!guide.data) {
    return (
      <>
        <PageHeader title="…" documentTitle={t.title} />
        <CardSkeletons count={2} lines={6} />
      </>
    );
  }
  const { data: current } = guide;
  const latest = current.versions.reduce((max, version) => Math.max(max, version.number), 0);
  const changed = current.draft_changed ?? true;
  const may = runsHiring(me);
  const errors = current.problems.filter(({ severity }) => severity === "error");
  const warnings = current.problems.filter(({ severity }) => severity === "warning");
  const error = publish.error ?? download.error;
  return (
    <>
      <PageHeader crumb={<Link to="/guides">{t.title}</Link>} title={current.title}>
        <Tag>{latest === 0 ? t.neverPublished : changed ? t.draftAfter(latest) : t.version(latest)}</Tag>
        <Button onClick={() => download.mutate()} loading={download.isPending}>
          {t.markdown}
        </Button>
        {may && (
          <Button
            variant="filled"
            onClick={() => publish.mutate()}
            loading={publish.isPending}
            disabled={(latest > 0 && !changed) || errors.length > 0}
            title={errors.length > 0 ? t.cannotPublish(errors.length) : t.publishHint}
          >
            {t.publish(latest + 1)}
          </Button>
        )}
      </PageHeader>
      {error && (
        <div style={{ marginBottom: 16 }}>
          <Notice tone="bad" role="alert">
            <RefusedDraft error={error} document={current.document} />
          </Notice>
        </div>
      )}
      {may && errors.length > 0 && (
        <div style={{ marginBottom: 16 }}>
          <Notice tone="bad">
            <Problems title={t.cannotPublish(errors.length)} of={errors} document={current.document} />
          </Notice>
        </div>
      )}
      {may && warnings.length > 0 && (
        <div style={{ marginBottom: 16 }}>
          <Notice tone="warn">
            <Problems title={t.warningsTitle} of={warnings} document={current.document} />
          </Notice>
        </div>
      )}
      <div className={css.page}>
        <nav className={css.tree} aria-label={t.outline}>
          {outline.map((part) => (
            <a key={part.id} href={`#${part.id}`} aria-current={here === part.id ? "true" : undefined}>
              {part.title}
              {part.note && <small>{part.note}</small>}
            </a>
          ))}
        </nav>
        <GuideDocumentView document={current.document} />
      </div>
    </>
  );
}

/** What is wrong with the draft, each with the place where it is. */
function Problems(props: {
  title: string;
  of: { pointer: string; message: string }[];
  document: GuideDocument;
}) {
  const { first, rest } = { first: props.of.slice(0, SHOWN), rest: props.of.slice(SHOWN) };
  const line = ({ pointer, message }: { pointer: string; message: string }) => (
    <li key={pointer + message}>
      <span className="soft">{placeOf(props.document, pointer)}:</span> {message}
    </li>
  );
  return (
    <>
      <b>{props.title}</b>
      <ul className={css.problems}>{first.map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{t.moreProblems(rest.length)}</summary>
          <ul className={css.problems}>{rest.map(line)}</ul>
        </details>
      )}
    </>
  );
}

/** The server's refusal: it lists what is wrong by its place in the document. */
function RefusedDraft(props: { error: unknown; document: GuideDocument }) {
  if (!(props.error instanceof Problem) || props.error.errors.length === 0) return explain(props.error);
  const found = props.error.errors.map(({ pointer, message }) => ({
    pointer: pointer.replace(/^\/document/, ""),
    message,
  }));
  return <Problems title={props.error.message} of={found} document={props.document} />;
}

interface Part {
  id: string;
  title: string;
  note?: string | undefined;
}

function parts(document: GuideDocument): Part[] {
  const list: Part[] = [];
  if (document.introduction) list.push({ id: "introduction", title: t.introduction });
  if (document.job_description) list.push({ id: "job-description", title: t.jobDescription });
  const { profile } = document;
  if (profile.summary || profile.competencies.length + profile.outcomes.length + profile.traits.length > 0) {
    list.push({ id: "profile", title: t.profile });
  }
  for (const stage of document.stages) {
    list.push({
      id: `stage-${stage.key}`,
      title: stage.title,
      note: stage.minutes ? common.minutes(stage.minutes) : undefined,
    });
  }
  if (document.debrief.directions || document.debrief.questions.length > 0) {
    list.push({ id: "debrief", title: t.debrief });
  }
  if (document.reference_calls.directions || document.reference_calls.questions.length > 0) {
    list.push({ id: "reference-calls", title: t.referenceCalls });
  }
  if (document.faq.length > 0) list.push({ id: "faq", title: t.faq });
  if (document.unplaced.length > 0) list.push({ id: "unplaced", title: t.unplacedSection });
  return list;
}

/** The part of the document that is at the top of the window. */
function useHere(ids: string[]): string | null {
  const [here, setHere] = useState<string | null>(null);
  const key = ids.join("\n");
  useEffect(() => {
    const elements = key.split("\n").flatMap((id) => document.getElementById(id) ?? []);
    const seen = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) seen.add(entry.target);
          else seen.delete(entry.target);
        }
        const first = elements.find((element) => seen.has(element));
        if (first) setHere(first.id);
      },
      { rootMargin: "0px 0px -70% 0px" },
    );
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [key]);
  return here;
}
