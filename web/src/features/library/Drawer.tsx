import { Button, Checkbox } from "@mantine/core";
import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useState } from "react";
import type { GuideDocument, LibraryItem, LibraryQuestionSummary } from "@/api/types";
import { isTyping } from "@/design/actions";
import { Dialog } from "@/design/Dialog";
import { Dotted, ErrorState, Skeleton, TableSkeleton, TabPanel, Tabs, Tag } from "@/design/parts";
import { toast } from "@/design/toast";
import { common } from "@/strings/common";
import { guideEditor } from "@/strings/guideEditor";
import { library as t } from "@/strings/library";
import { remove } from "../guides/document/edits";
import { useEditor } from "../guides/editor/editor";
import { useEditorState } from "../guides/editor/useGuideSession";
import type { Filter } from "./address";
import { Filters } from "./Filters";
import { Lacking } from "./Lacking";
import css from "./library.module.css";
import { fits, lacking, putExercise, putQuestion, putScenario, whereIs } from "./putIn";
import { QuestionList } from "./QuestionList";
import { exerciseQuery, exercisesQuery, questionQuery, scenarioQuery, scenariosQuery } from "./queries";
import { useFound } from "./useFound";

type View = "questions" | "scenarios" | "exercises";

/** The library beside a stage that is being edited. What is put in is a step of the editor like any other. */
export function Drawer({ index, onClose }: { index: number; onClose: () => void }) {
  const editor = useEditor();
  const document = useEditorState(editor.session)?.document ?? editor.document;
  const stage = document.stages[index];
  const [view, setView] = useState<View>("questions");
  const [said, say] = useState("");
  if (!stage) return null;
  const title = stage.title || guideEditor.untitledStage;
  /** Undo works here, too, without leading away from the library; in a field it is the field's own. */
  const undoHere = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    event.stopPropagation();
    if (isTyping(event.target)) return;
    event.preventDefault();
    const forward = key === "y" || event.shiftKey;
    const at = forward ? editor.session?.redo() : editor.session?.undo();
    if (at) say(forward ? guideEditor.redone : guideEditor.undone);
  };
  const views: View[] = [
    "questions",
    ...(fits("scenario", stage) ? (["scenarios"] as const) : []),
    ...(fits("exercise", stage) ? (["exercises"] as const) : []),
  ];
  // The kind of the stage may change while the library is open, by somebody else's hand.
  const shown = views.includes(view) ? view : "questions";
  const into = { index, title, say };
  const content = {
    questions: <Questions {...into} />,
    scenarios: <Scenarios {...into} />,
    exercises: <Exercises {...into} />,
  }[shown];
  return (
    <Dialog
      onClose={onClose}
      title={guideEditor.fromLibrary}
      classNames={{ inner: css.drawerInner, content: css.drawer }}
      transitionProps={{ duration: 0 }}
      onKeyDown={undoHere}
    >
      <p className={css.lead} role="status">
        {said || t.drawerLead(title)}
      </p>
      {views.length > 1 ? (
        <>
          <Tabs
            label={t.views}
            value={shown}
            tabs={views.map((key) => ({ key, title: t.view[key] }))}
            onChange={setView}
          />
          <TabPanel of={shown}>{content}</TabPanel>
        </>
      ) : (
        content
      )}
    </Dialog>
  );
}

interface Into {
  index: number;
  title: string;
  say: (words: string) => void;
}

function Questions({ index, title, say }: Into) {
  const editor = useEditor();
  const queries = useQueryClient();
  const document = useEditorState(editor.session)?.document ?? editor.document;
  const [filter, setFilter] = useState<Filter>({});
  const [open, setOpen] = useState<string | null>(null);
  const [extend, setExtend] = useState(false);
  const found = useFound(filter, false);
  const putIn = useCallback(
    async (summary: LibraryQuestionSummary) => {
      try {
        const { question } = await queries.fetchQuery(questionQuery(summary.id));
        const list = `/stages/${index}/questions`;
        const end = editor.document.stages[index]?.questions.length ?? 0;
        const leftOut = extend ? [] : lacking(editor.document, question.competencies);
        editor.change(`${list}/${end}`, (guide) => putQuestion(guide, index, question, extend));
        say(t.putInNow(title, leftOut));
      } catch (error) {
        toast.failed(error);
      }
    },
    [editor, queries, index, title, extend, say],
  );
  const takeOut = useCallback(
    (at: number) => {
      const list = `/stages/${index}/questions`;
      editor.change(list, (guide) => remove(guide, list, at));
      say(t.takenOutNow(title));
    },
    [editor, index, title, say],
  );
  const places = useMemo(() => {
    const known = new Map<string, ReturnType<typeof whereIs>>();
    return (text: string) => {
      const found = known.get(text) ?? whereIs(document, text);
      known.set(text, found);
      return found;
    };
  }, [document]);
  const action = useCallback(
    (question: LibraryQuestionSummary) => {
      const here = places(question.text).find(({ stage }) => stage === index);
      return here ? (
        <Button
          size="xs"
          variant="subtle"
          data-action={question.id}
          aria-label={t.takeOutOf(question.text)}
          onClick={() => takeOut(here.index)}
        >
          {t.takeOut}
        </Button>
      ) : (
        <Button
          size="xs"
          data-action={question.id}
          aria-label={t.putInOf(question.text)}
          onClick={() => void putIn(question)}
        >
          {t.putIn}
        </Button>
      );
    },
    [places, index, putIn, takeOut],
  );
  const note = useCallback(
    (question: LibraryQuestionSummary) => (
      <>
        {places(question.text).map(({ stage }) => (
          <Tag key={stage} tone="gold">
            {stage === index ? t.inThisStage : t.inStage(document.stages[stage]?.title ?? "")}
          </Tag>
        ))}
        <Lacking names={lacking(document, question.competencies)} extend={extend} />
      </>
    ),
    [places, document, index, extend],
  );
  return (
    <>
      <Filters
        filter={filter}
        competencies={found.competencies}
        candidates={false}
        found={found.pending || found.error ? null : found.found.length}
        onChange={setFilter}
      />
      <Checkbox
        className={css.extend}
        label={t.extend}
        description={t.extendHint}
        checked={extend}
        onChange={(event) => setExtend(event.currentTarget.checked)}
      />
      {found.pending ? (
        <TableSkeleton rows={8} columns={2} />
      ) : found.error ? (
        <ErrorState error={found.error} retry={found.retry} />
      ) : (
        <QuestionList
          narrow
          questions={found.found}
          competency={filter.competency}
          open={open}
          onOpen={setOpen}
          action={action}
          note={note}
        />
      )}
    </>
  );
}

function Scenarios(into: Into) {
  const queries = useQueryClient();
  const load = async (id: string) => {
    const { scenario } = await queries.fetchQuery(scenarioQuery(id));
    return (guide: GuideDocument) => putScenario(guide, into.index, scenario);
  };
  return (
    <Tasks
      {...into}
      found={useQuery(scenariosQuery)}
      lead={t.scenarioGoes}
      load={load}
      link={({ id, title }) => (
        <Link to="/library/scenarios/$scenarioId" params={{ scenarioId: id }} target="_blank">
          {title}
        </Link>
      )}
    />
  );
}

function Exercises(into: Into) {
  const queries = useQueryClient();
  const load = async (id: string) => {
    const { text } = await queries.fetchQuery(exerciseQuery(id));
    return (guide: GuideDocument) => putExercise(guide, into.index, text);
  };
  return (
    <Tasks
      {...into}
      found={useQuery(exercisesQuery)}
      lead={t.exerciseGoes}
      load={load}
      link={({ id, title }) => (
        <Link to="/library/exercises/$exerciseId" params={{ exerciseId: id }} target="_blank">
          {title}
        </Link>
      )}
    />
  );
}

/** What fills the whole of a stage, one press each. */
function Tasks(
  props: Into & {
    found: UseQueryResult<{ data: LibraryItem[] }>;
    /** What becomes of each part of it. */
    lead: string;
    load: (id: string) => Promise<(guide: GuideDocument) => GuideDocument>;
    link: (item: LibraryItem) => ReactNode;
  },
) {
  const { index, title, say, found } = props;
  const editor = useEditor();
  const document = useEditorState(editor.session)?.document ?? editor.document;
  /** What was put in last, and the guide with it: as long as that stands, one step back takes it out. */
  const [last, setLast] = useState<{ id: string; document: GuideDocument }>();
  const putIn = async ({ id }: LibraryItem) => {
    try {
      const change = await props.load(id);
      editor.change(`/stages/${index}`, change);
      setLast({ id, document: editor.document });
      say(t.putInNow(title, []));
    } catch (error) {
      toast.failed(error);
    }
  };
  const takeBack = () => {
    editor.session?.undo();
    say(t.takenBack);
  };
  if (found.isPending) return <Skeleton lines={8} />;
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <p className={css.lead}>{props.lead}</p>
      <ul className={css.sheet}>
        {found.data.data.map((item) => (
          <li key={item.id} className={css.item}>
            <div className={css.row}>
              <span className={css.scenario}>
                {props.link(item)}
                <small>
                  <Dotted of={[t.levels[item.level], common.minutes(item.minutes)]} />
                </small>
              </span>
              {last?.id === item.id && last.document === document ? (
                <Button size="xs" variant="subtle" onClick={takeBack}>
                  {t.undo}
                </Button>
              ) : (
                <Button size="xs" aria-label={t.putInOf(item.title)} onClick={() => void putIn(item)}>
                  {t.putIn}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
