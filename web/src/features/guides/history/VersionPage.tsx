import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { ErrorState, HeaderSkeleton, Notice, PageHeader, Tag } from "@/design/parts";
import { formatDay } from "@/design/time";
import { guideHistory as t } from "@/strings/guideHistory";
import { guides } from "@/strings/guides";
import { DocumentColumn } from "../editor/DocumentColumn";
import { Editor, EditorContext } from "../editor/editor";
import { Outline } from "../editor/Outline";
import { outlineOf } from "../editor/outline";
import page from "../editor/page.module.css";
import { StructurePanel } from "../lint/StructurePanel";
import { guideVersionQuery, versionCheckQuery } from "../queries";

/** A published version, to read. It never changes. */
export function VersionPage() {
  const { guideId, versionId } = useParams({ from: "/signed-in/shell/guides/$guideId/versions/$versionId" });
  const version = useQuery(guideVersionQuery(versionId));
  const check = useQuery(versionCheckQuery(versionId));
  const editor = useMemo(() => version.data && new Editor(null, version.data.document), [version.data]);
  if (version.error) return <ErrorState page error={version.error} retry={() => void version.refetch()} />;
  if (!version.data || !editor) return <HeaderSkeleton />;
  const { document, number, published_at } = version.data;
  return (
    <EditorContext value={editor}>
      <PageHeader
        crumb={
          <>
            <Link to="/guides">{guides.title}</Link> ·{" "}
            <Link to="/guides/$guideId/versions" params={{ guideId }}>
              {t.versions}
            </Link>
          </>
        }
        title={document.title}
      >
        <Tag>{guides.version(number)}</Tag>
        <Button renderRoot={(root) => <Link {...root} to="/guides/$guideId" params={{ guideId }} />}>
          {t.toDraft}
        </Button>
      </PageHeader>
      <div className="notices">
        <Notice>{t.oldVersion(number, formatDay(published_at))}</Notice>
      </div>
      <div className={page.columns}>
        <div className={page.outline}>
          <Outline parts={outlineOf(document, false)} findings={[]} />
        </div>
        <DocumentColumn document={document} />
        <div className={page.lint}>
          {check.data && <StructurePanel check={check.data} document={document} />}
        </div>
      </div>
    </EditorContext>
  );
}
