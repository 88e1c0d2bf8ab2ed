import { useQuery } from "@tanstack/react-query";
import { Inline } from "@/design/Markdown";
import { ErrorState, Notice, Skeleton } from "@/design/parts";
import { guides } from "@/strings/guides";
import { library as t } from "@/strings/library";
import css from "./library.module.css";
import { questionQuery } from "./queries";

/** What stands beside a question. Under one that candidates ask, the same lists say something else. */
export function QuestionDetail({ id }: { id: string }) {
  const found = useQuery(questionQuery(id));
  if (found.isPending) return <Skeleton lines={4} />;
  if (found.error) return <ErrorState compact error={found.error} retry={() => void found.refetch()} />;
  const { kind, question } = found.data;
  const candidates = kind === "candidate";
  const titles = candidates ? t.honest : guides;
  return (
    <>
      {candidates && <Notice>{t.candidatesNote}</Notice>}
      <div className={css.lists}>
        <Lines title={titles.areas} of={question.areas_to_cover} />
        <Lines title={titles.followUps} of={question.follow_ups} />
        <Lines title={titles.good} of={question.what_good_looks_like} />
        <Lines title={titles.redFlags} of={question.red_flags} />
      </div>
    </>
  );
}

/** A list under its title; nothing where it is empty. */
export function Lines({ title, of }: { title: string; of: string[] }) {
  if (of.length === 0) return null;
  return (
    <div className={css.lines}>
      <h3>{title}</h3>
      <ul>
        {of.map((line) => (
          <li key={line}>
            <Inline text={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}
