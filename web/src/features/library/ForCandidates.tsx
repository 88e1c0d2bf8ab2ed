import { useQuery } from "@tanstack/react-query";
import { Markdown } from "@/design/Markdown";
import { ErrorState, Notice, Skeleton } from "@/design/parts";
import { partsOf, Stages } from "@/features/portal/preparation/Preparation";
import { library as t } from "@/strings/library";
import { preparation } from "@/strings/preparation";
import { Contents } from "./Contents";
import { candidateGuideQuery } from "./queries";

/** What candidates are told, as they read it on their page. */
export function ForCandidates() {
  const found = useQuery(candidateGuideQuery);
  if (found.isPending) return <Skeleton lines={12} />;
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  const { guide } = found.data;
  const { questions, practice, rights } = partsOf(guide);
  const introduction = (
    <>
      <Notice>{t.toldNote}</Notice>
      <div className="top-2">
        <Markdown text={guide.introduction} />
      </div>
    </>
  );
  return (
    <Contents
      parts={[
        { id: "introduction", title: guide.title, body: introduction },
        { id: "stages", title: preparation.stages, body: <Stages of={guide.stages} /> },
        questions,
        practice,
        rights,
      ]}
    />
  );
}
