import { ActionIcon, Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { explain, Problem } from "@/api/problem";
import type { Guide } from "@/api/types";
import { useActions } from "@/design/actions";
import { IconRedo, IconUndo } from "@/design/icons";
import { ErrorState, HeaderSkeleton, Notice, PageHeader, Skeleton, Tag } from "@/design/parts";
import { toast } from "@/design/toast";
import { runsHiring, useMe } from "@/features/identity/session";
import { guideEditor as e } from "@/strings/guideEditor";
import { guides as t } from "@/strings/guides";
import { Changed } from "./Changed";
import { CommentsButton, CommentsProvider, room, useComments } from "./comments/CommentsContext";
import { Columns, type OpenDrawer, structureButton } from "./editor/Columns";
import { Editor, EditorContext } from "./editor/editor";
import { outlineOf } from "./editor/outline";
import css from "./editor/page.module.css";
import { SaveState } from "./editor/SaveState";
import { useEditorState, useGuideSession } from "./editor/useGuideSession";
import { silencedIn } from "./lint/findings";
import { useFindingsOf, useLiveLint } from "./lint/useLiveLint";
import { guideCheckQuery, guideQuery } from "./queries";
import { asFinding, type EditorState, type Finding, type GuideSession } from "./saving/GuideSession";
import { ShareButton } from "./sharing/ShareButton";

const ExportDialog = lazy(() =>
  import("./ExportDialog").then((module) => ({ default: module.ExportDialog })),
);
// What stands beside the guide waits for the server's answer in any case.
const LintPanel = lazy(() => import("./lint/LintPanel").then((module) => ({ default: module.LintPanel })));
const StructurePanel = lazy(() =>
  import("./lint/StructurePanel").then((module) => ({ default: module.StructurePanel })),
);
const CommentsPanel = lazy(() =>
  import("./comments/CommentsPanel").then((module) => ({ default: module.CommentsPanel })),
);

export function GuidePage() {
  const { guideId } = useParams({ from: "/signed-in/shell/guides/$guideId" });
  const me = useMe();
  const guide = useQuery(guideQuery(guideId));
  const may = guide.data?.can.edit ?? false;
  const session = useGuideSession(me, guide.data, may);
  const state = useEditorState(session);
  if (guide.error && !guide.data) {
    return <ErrorState page error={guide.error} retry={() => void guide.refetch()} />;
  }
  if (!guide.data || (may && !state)) {
    return (
      <>
        <HeaderSkeleton />
        <div className={css.columns}>
          <Skeleton lines={9} />
          <Skeleton lines={14} />
        </div>
      </>
    );
  }
  return (
    <CommentsProvider key={guideId} guideId={guideId}>
      <GuideView guide={state?.guide ?? guide.data} session={session} state={state} />
    </CommentsProvider>
  );
}

function GuideView(props: { guide: Guide; session: GuideSession | null; state: EditorState | null }) {
  const { guide, session, state } = props;
  const document = state?.document ?? guide.document;
  const shown = useRef(document);
  shown.current = document;
  const lint = useLiveLint(session, document);
  const editor = useMemo(() => new Editor(session, shown.current, lint), [session, lint]);
  const said = useFindingsOf(editor);
  const talking = useComments().place !== undefined;
  const [heard, say] = useState("");
  const [drawer, setDrawer] = useState<OpenDrawer>(null);
  const [exporting, setExporting] = useState(false);
  const [blocked, setBlocked] = useState<Finding[]>([]);
  editor.announce = say;
  const publish = usePublish(guide.id, session, (found) => {
    setBlocked(found);
    const [first] = found;
    if (first) editor.reveal(first.pointer);
  });
  // What a publication was refused for stays in sight until the guide has changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: cleared by any change
  useEffect(() => setBlocked([]), [guide.version]);
  const findings = useMemo(() => {
    const has = new Set(said.findings.map(({ pointer, message }) => pointer + message));
    return [...blocked.filter(({ pointer, message }) => !has.has(pointer + message)), ...said.findings];
  }, [said.findings, blocked]);
  const parts = useMemo(() => outlineOf(document, editor.may), [document, editor]);
  const silenced = useMemo(() => silencedIn(document, said.lint), [document, said.lint]);
  const kept = useQuery(guideCheckQuery(guide.id, !editor.may));
  const check = editor.may ? (said.lint?.said?.check ?? null) : (kept.data ?? null);
  const worth = findings.filter(({ severity }) => severity !== "note").length;
  const next = useRef(0);
  const jump = (pointer: string) => {
    setDrawer(null);
    editor.reveal(pointer);
  };
  useActions([
    editor.may && {
      shortcut: "nextFinding",
      run: () => {
        const finding = findings[next.current % Math.max(1, findings.length)];
        next.current += 1;
        if (finding) jump(finding.pointer);
      },
    },
  ]);
  const turn = (to: "undo" | "redo") => {
    const at = session?.[to]();
    if (!at) return;
    say(to === "undo" ? e.undone : e.redone);
    requestAnimationFrame(() => editor.reveal(at));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && drawer) setDrawer(null);
    if (!session || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    turn(key === "y" || event.shiftKey ? "redo" : "undo");
  };
  const latest = guide.versions[0];
  const number = latest?.number ?? 0;
  const error = publish.error;
  const me = useMe();
  const published = number > 0 && !guide.draft_changed && (state?.phase ?? "saved") === "saved";
  return (
    <EditorContext value={editor}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside */}
      <div className={room} onKeyDown={onKeyDown}>
        <PageHeader
          crumb={<Link to="/guides">{t.title}</Link>}
          title={document.title || t.title}
          sub={<Changed guide={guide} />}
        >
          <Tag>
            {number === 0 ? t.neverPublished : guide.draft_changed ? t.draftAfter(number) : t.version(number)}
          </Tag>
          {state && <SaveState state={state} />}
          {state && (
            <span className={css.turn}>
              <ActionIcon aria-label={e.undo} disabled={!state.canUndo} onClick={() => turn("undo")}>
                <IconUndo />
              </ActionIcon>
              <ActionIcon aria-label={e.redo} disabled={!state.canRedo} onClick={() => turn("redo")}>
                <IconRedo />
              </ActionIcon>
            </span>
          )}
          <Button
            renderRoot={(root) => (
              <Link
                {...root}
                to="/guides/$guideId/versions"
                params={{ guideId: guide.id }}
                search={guide.draft_changed && latest ? { from: latest.id } : {}}
              />
            )}
          >
            {guide.draft_changed && latest ? e.changesSince(number) : e.history}
          </Button>
          <CommentsButton />
          <ShareButton guide={guide} />
          <Button onClick={() => setExporting(true)}>{t.export}</Button>
          {/* One filled button: what comes next. */}
          {published && runsHiring(me) ? (
            <Button
              variant="filled"
              renderRoot={(root) => <Link {...root} to="/jobs" search={{ new: true, guide: guide.id }} />}
            >
              {t.openJob}
            </Button>
          ) : (
            editor.may && (
              <Button
                variant="filled"
                onClick={() => publish.mutate()}
                loading={publish.isPending}
                disabled={published}
                title={t.publishHint}
              >
                {t.publish(number + 1)}
              </Button>
            )
          )}
        </PageHeader>
        {exporting && (
          <Suspense>
            <ExportDialog
              path={`/guides/${guide.id}/export`}
              document={document}
              versions={guide.versions.map(({ number }) => number)}
              title={t.exportTitle}
              flush={async () => session?.flush()}
              onClose={() => setExporting(false)}
            />
          </Suspense>
        )}
        <div className="visually-hidden" aria-live="polite">
          {heard}
        </div>
        {error && (
          <div className="notices">
            <Notice tone="bad" role="alert">
              {blocked.length > 0 ? t.cannotPublish(blocked.length) : explain(error)}
            </Notice>
          </div>
        )}
        <Columns
          document={document}
          parts={parts}
          findings={findings}
          drawer={drawer}
          onDrawer={setDrawer}
          talking={talking}
          button={editor.may || !check ? e.lintButton(worth) : structureButton(check)}
          aside={
            <Suspense fallback={<Skeleton lines={8} />}>
              {editor.may ? (
                <LintPanel
                  findings={findings}
                  silenced={silenced}
                  check={check}
                  away={said.lint?.away ?? false}
                  document={document}
                  onJump={jump}
                />
              ) : (
                check && <StructurePanel check={check} document={document} />
              )}
            </Suspense>
          }
        />
        {talking && (
          <Suspense>
            <CommentsPanel guideId={guide.id} document={document} />
          </Suspense>
        )}
      </div>
    </EditorContext>
  );
}

/** Publishes what is on the page: it is saved first, and what stands in the way is shown where it stands. */
function usePublish(id: string, session: GuideSession | null, onBlocked: (found: Finding[]) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (session && session.snapshot().conflicts.length > 0) throw new Error(e.unsettledPublish);
      if (session && !(await session.flush())) {
        const { findings } = session.snapshot();
        onBlocked(findings.filter(({ severity }) => severity === "error"));
        throw new Error(e.unsavedPublish);
      }
      return unwrap<{ version_id: string; number: number }>(
        client.POST("/guides/{id}/versions", { params: { path: { id } }, body: {} }),
      );
    },
    onSuccess: ({ number }) => {
      toast.done(t.published(number));
      void queries.invalidateQueries({ queryKey: keys.guides });
    },
    onError: (error) => {
      if (error instanceof Problem && error.errors.length > 0) onBlocked(error.errors.map(asFinding));
    },
  });
}
