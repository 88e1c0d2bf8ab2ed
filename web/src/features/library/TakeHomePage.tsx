import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { saveAs } from "@/api/client";
import type { LibraryTakeHome } from "@/api/types";
import { CopyButton } from "@/design/CopyButton";
import { IconFile } from "@/design/icons";
import { Inline, Markdown } from "@/design/Markdown";
import { Dotted, ErrorState, HeaderSkeleton, Notice, PageHeader, Skeleton } from "@/design/parts";
import { common } from "@/strings/common";
import { library as t } from "@/strings/library";
import { Anchors } from "./Anchors";
import { Contents } from "./Contents";
import css from "./library.module.css";
import { takeHomeQuery } from "./queries";
import { toSend } from "./toSend";

type TakeHome = LibraryTakeHome["take_home"];

/** Something to build at home: what the candidate is sent, and how the hiring team reads it. */
export function TakeHomePage() {
  const { takeHomeId } = useParams({ from: "/signed-in/shell/library/take-homes/$takeHomeId" });
  const found = useQuery(takeHomeQuery(takeHomeId));
  if (found.error) return <ErrorState page error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) {
    return (
      <>
        <HeaderSkeleton />
        <Skeleton lines={12} />
      </>
    );
  }
  const takeHome = found.data.take_home;
  const { title, level, minutes, competencies, contract } = takeHome;
  return (
    <>
      <PageHeader
        crumb={
          <Link to="/library" search={{ view: "take_homes" }}>
            {t.view.take_homes}
          </Link>
        }
        title={title}
        sub={<Dotted of={[t.levels[level], common.minutes(minutes), ...competencies]} />}
      >
        <CopyButton value={toSend(takeHome)} label={t.copyBrief} shown={t.copyBrief} />
        <Button
          size="xs"
          leftSection={<IconFile size={14} />}
          onClick={() => saveAs(new Blob([contract.template], { type: "application/toml" }), "takehome.toml")}
        >
          {t.downloadContract}
        </Button>
      </PageHeader>
      <Contents
        parts={[
          { id: "team", title: t.forTeam, body: <Markdown text={takeHome.introduction} /> },
          {
            id: "brief",
            title: t.brief,
            body: (
              <div className={css.sent}>
                <Notice>{t.briefNote}</Notice>
                <Markdown text={takeHome.brief} />
              </div>
            ),
          },
          { id: "contract", title: t.contract, body: <Contract contract={contract} /> },
          { id: "criteria", title: t.criteria, body: <Anchors of={takeHome.criteria} /> },
          { id: "review", title: t.review, body: <Markdown text={takeHome.review} /> },
          { id: "conversation", title: t.conversation, body: <Conversation takeHome={takeHome} /> },
        ]}
      />
    </>
  );
}

function Contract({ contract }: { contract: TakeHome["contract"] }) {
  return (
    <div className={css.sent}>
      <Markdown text={contract.text} />
      <figure className={css.source}>
        <figcaption>takehome.toml</figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
        <pre tabIndex={0}>{contract.template}</pre>
      </figure>
    </div>
  );
}

function Conversation({ takeHome }: { takeHome: TakeHome }) {
  return (
    <>
      <Markdown text={takeHome.conversation} />
      <dl className={css.asked}>
        {takeHome.review_questions.map(({ question, answer }) => (
          <div key={question}>
            <dt>
              <Inline text={question} />
            </dt>
            <dd>
              <Inline text={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
