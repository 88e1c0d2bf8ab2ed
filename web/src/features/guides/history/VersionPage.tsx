import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ErrorState, HeaderSkeleton, Notice, PageHeader, Tag } from "@/design/parts";
import { formatDay } from "@/design/time";
import { guideHistory as t } from "@/strings/guideHistory";
import { guides } from "@/strings/guides";
import { Columns, type OpenDrawer, structureButton } from "../editor/Columns";
import { Editor, EditorContext } from "../editor/editor";
import { outlineOf } from "../editor/outline";
import { StructurePanel } from "../lint/StructurePanel";
import { guideVersionQuery, versionCheckQuery } from "../queries";

/** A published version, to read. It never changes. */
export function VersionPage() {
  const { guideId, versionId } = useParams({ from: "/signed-in/shell/guides/$guideId/versions/$versionId" });
  const version = useQuery(guideVersionQuery(versionId));
  const check = useQuery(versionCheckQuery(versionId));
  const editor = useMemo(() => version.data && new Editor(null, version.data.document), [version.data]);
  const [drawer, setDrawer] = useState<OpenDrawer>(null);
  const parts = useMemo(() => (version.data ? outlineOf(version.data.document, false) : []), [version.data]);
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key of what is inside */}
      <div onKeyDown={(event) => event.key === "Escape" && setDrawer(null)}>
        <Columns
          document={document}
          parts={parts}
          findings={[]}
          drawer={drawer}
          onDrawer={setDrawer}
          button={check.data ? structureButton(check.data) : ""}
          aside={check.data && <StructurePanel check={check.data} document={document} />}
        />
      </div>
    </EditorContext>
  );
}
