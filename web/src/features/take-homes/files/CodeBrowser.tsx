import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { IconFile } from "@/design/icons";
import { Card, EmptyState, ErrorState, Notice, Skeleton } from "@/design/parts";
import { CodeField } from "@/features/coding/editor/CodeField";
import { takeHomes as t } from "@/strings/takeHomes";
import { takeHomeFileQuery, takeHomeFilesQuery } from "../queries";
import css from "./files.module.css";
import { firstOf, type ListedFile, type Node, treeOf } from "./tree";

/** The files of what was handed in: their tree, and one of them to read. */
export function CodeBrowser(props: { id: string; file: string | undefined; onFile: (path: string) => void }) {
  const files = useQuery(takeHomeFilesQuery(props.id));
  const list = files.data?.files;
  const tree = useMemo(() => treeOf(list ?? []), [list]);
  if (files.isPending) return <Skeleton lines={10} />;
  if (files.error) return <ErrorState error={files.error} retry={() => void files.refetch()} />;
  if (files.data.files.length === 0) {
    return (
      <Card>
        <EmptyState compact icon={<IconFile size={22} />} title={t.noFiles} body={t.noFilesBody} />
      </Card>
    );
  }
  const shown = props.file ?? firstOf(files.data.files);
  return (
    <div className={css.browser}>
      <nav className={css.tree} aria-label={t.files}>
        <Nodes nodes={tree} now={shown} onFile={props.onFile} depth={0} />
      </nav>
      <div className={css.file}>
        {shown ? (
          <File
            key={shown}
            id={props.id}
            path={shown}
            file={files.data.files.find(({ path }) => path === shown)}
          />
        ) : (
          <p className={css.note}>{t.notText}</p>
        )}
      </div>
    </div>
  );
}

function Nodes(props: { nodes: Node[]; now: string | null; onFile: (path: string) => void; depth: number }) {
  return (
    <ul>
      {props.nodes.map((node) =>
        node.kind === "folder" ? (
          <Branch key={node.path} {...props} node={node} />
        ) : (
          <li key={node.path}>
            <button
              type="button"
              aria-current={props.now === node.path || undefined}
              style={{ paddingLeft: 12 + 14 * props.depth }}
              onClick={() => props.onFile(node.path)}
            >
              <bdi>{node.name}</bdi>
            </button>
          </li>
        ),
      )}
    </ul>
  );
}

function Branch(props: {
  node: Extract<Node, { kind: "folder" }>;
  now: string | null;
  onFile: (path: string) => void;
  depth: number;
}) {
  const { node, now, depth } = props;
  // What is deep, and is not where one is, waits until it is opened.
  const [open, setOpen] = useState(depth < 2 || (now?.startsWith(`${node.path}/`) ?? false));
  return (
    <li>
      <button
        type="button"
        className={css.folder}
        aria-expanded={open}
        style={{ paddingLeft: 12 + 14 * depth }}
        onClick={() => setOpen(!open)}
      >
        <bdi>{node.name}/</bdi>
      </button>
      {open && <Nodes nodes={node.children} now={now} onFile={props.onFile} depth={depth + 1} />}
    </li>
  );
}

function File(props: { id: string; path: string; file: ListedFile | undefined }) {
  const { path } = props;
  const readable = props.file?.text ?? false;
  const file = useQuery({ ...takeHomeFileQuery(props.id, path), enabled: readable });
  return (
    <>
      <h2 className={css.path}>
        <bdi>{path}</bdi>
      </h2>
      {!readable ? (
        <p className={css.note}>{t.notText}</p>
      ) : file.isPending ? (
        <div className={css.note}>
          <Skeleton lines={10} />
        </div>
      ) : file.error ? (
        <ErrorState compact error={file.error} retry={() => void file.refetch()} />
      ) : (
        <>
          {file.data.truncated && (
            <div className={css.note}>
              <Notice>{t.fileCut}</Notice>
            </div>
          )}
          <div className={css.source}>
            <CodeField
              label={path}
              language={props.file?.language ?? ""}
              docKey={path}
              value={file.data.text}
              readOnly
              wrap
            />
          </div>
        </>
      )}
    </>
  );
}
