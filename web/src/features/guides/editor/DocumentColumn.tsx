import { useMemo } from "react";
import type { GuideDocument } from "@/api/types";
import { BlankLabels } from "@/design/Markdown";
import { labelsOf } from "../document/fill";
import { Basics, JobDescription, Profile } from "./Basics";
import { Debrief, Faq, ReferenceCalls } from "./Closing";
import css from "./document.module.css";
import { useEditor } from "./editor";
import { StagePart } from "./StagePart";
import { steadyPress } from "./steadyPress";
import { Unplaced } from "./Unplaced";

/** The whole guide, every part in the order it is used. */
export function DocumentColumn({ document }: { document: GuideDocument }) {
  const names = document.profile.competencies.map(({ name }) => name).join("\n");
  const titles = document.stages.map(({ title }) => title).join("\n");
  const competencies = useMemo(() => names.split("\n").filter(Boolean), [names]);
  const stages = useMemo(() => titles.split("\n").map((title) => ({ title })), [titles]);
  const others = useMemo(
    () => stages.map(({ title }, index) => ({ list: `/stages/${index}/questions`, title })),
    [stages],
  );
  const { may } = useEditor();
  const labels = useMemo(
    () => labelsOf({ variables: may ? [] : document.variables }),
    [may, document.variables],
  );
  return (
    <BlankLabels value={labels}>
      <article className={css.doc} onPointerDown={steadyPress}>
        <Basics
          title={document.title}
          role={document.role}
          level={document.level}
          language={document.language}
          introduction={document.introduction}
          variables={document.variables}
        />
        <JobDescription text={document.job_description} />
        <Profile profile={document.profile} />
        {document.stages.map((stage, index) => (
          <StagePart
            key={stage.key}
            stage={stage}
            index={index}
            competencies={competencies}
            others={others}
          />
        ))}
        <Debrief debrief={document.debrief} />
        <ReferenceCalls calls={document.reference_calls} competencies={competencies} />
        <Faq faq={document.faq} />
        <Unplaced passages={document.unplaced} stages={document.stages.length > 0 ? stages : []} />
      </article>
    </BlankLabels>
  );
}
