import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Fragment, type MouseEvent, useEffect, useMemo, useState } from "react";
import { bytes, client, saveAs, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { explain, Problem } from "@/api/problem";
import type { GuideDocument, GuideStage } from "@/api/types";
import { IconChevronDown } from "@/design/icons";
import { ErrorState, HeaderSkeleton, Notice, PageHeader, Skeleton, Tag } from "@/design/parts";
import { toast } from "@/design/toast";
import { runsHiring, useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { guides as t } from "@/strings/guides";
import { GuideDocumentView, type STAGE_PARTS, stagePartId } from "./GuideDocumentView";
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
      toast.done(t.published(number));
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
  const here = useHere(outline.flatMap(({ id, inside }) => [id, ...(inside ?? []).map((each) => each.id)]));

  if (guide.error) return <ErrorState page error={guide.error} retry={() => void guide.refetch()} />;
  if (!guide.data) {
    return (
      <>
        <HeaderSkeleton />
        <div className={css.page}>
          <Skeleton lines={9} />
          <Skeleton lines={14} />
        </div>
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
        <div className="notices">
          <Notice tone="bad" role="alert">
            <RefusedDraft error={error} document={current.document} />
          </Notice>
        </div>
      )}
      {may && errors.length > 0 && (
        <div className="notices">
          <Notice tone="bad">
            <Problems title={t.cannotPublish(errors.length)} of={errors} document={current.document} />
          </Notice>
        </div>
      )}
      {may && warnings.length > 0 && (
        <div className="notices">
          <Notice tone="warn">
            <Problems title={t.warningsTitle} of={warnings} document={current.document} />
          </Notice>
        </div>
      )}
      <div className={css.page}>
        <Outline parts={outline} here={here} />
        <GuideDocumentView document={current.document} />
      </div>
    </>
  );
}

/** The parts of the guide, which stay beside it; on a phone they fold up over it. */
function Outline(props: { parts: Part[]; here: string | null }) {
  const phone = useMediaQuery("(max-width: 860px)") ?? false;
  const [open, setOpen] = useState(false);
  const current = props.parts.find(({ id, inside }) =>
    [id, ...(inside ?? []).map((each) => each.id)].includes(props.here ?? ""),
  );
  // Following the link by itself would take the focus out of the outline, away from the parts that have just unfolded.
  const go = (event: MouseEvent, id: string) => {
    setOpen(false);
    if (phone) return;
    event.preventDefault();
    window.history.replaceState(window.history.state, "", `#${id}`);
    document.getElementById(id)?.scrollIntoView();
  };
  const links = (parts: Part[], level: "part" | "inside") =>
    parts.map((part) => (
      <Fragment key={part.id}>
        <a
          href={`#${part.id}`}
          data-level={level}
          aria-current={props.here === part.id ? "true" : undefined}
          data-open={part.id === current?.id || undefined}
          onClick={(event) => go(event, part.id)}
        >
          <span>{part.title}</span>
          {part.note && <small>{part.note}</small>}
        </a>
        {part.inside && part.id === current?.id && links(part.inside, "inside")}
      </Fragment>
    ));
  return (
    <nav className={css.tree} aria-label={t.outline}>
      {phone && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{current?.title ?? t.outline}</span>
          <IconChevronDown />
        </button>
      )}
      {(!phone || open) && <div>{links(props.parts, "part")}</div>}
    </nav>
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
  inside?: Part[];
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
      inside: insideStage(stage),
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

function insideStage(stage: GuideStage): Part[] {
  const at = (part: keyof typeof STAGE_PARTS) => stagePartId(stage.key, part);
  const list: (Part | false)[] = [
    stage.interviewer_directions !== "" && { id: at("directions"), title: t.forInterviewer },
    stage.candidate_script !== "" && { id: at("script"), title: t.toCandidate },
    stage.exercise !== null && { id: at("exercise"), title: t.exercise },
    stage.questions.length > 0 && {
      id: at("questions"),
      title: t.questions,
      note: String(stage.questions.length),
    },
    stage.scorecard !== null && {
      id: at("scorecard"),
      title: t.scorecard,
      note: String(stage.scorecard.attributes.length),
    },
  ];
  return list.filter((part) => part !== false);
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
        // The innermost of those that are there: a part holds the parts inside it.
        const there = elements.filter((element) => seen.has(element));
        const first = there[0];
        if (first) setHere((there.find((each) => each !== first && first.contains(each)) ?? first).id);
      },
      { rootMargin: "-8% 0px -78% 0px" },
    );
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [key]);
  return here;
}
