import { Button, Select } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { bytes, saveAs } from "@/api/client";
import { explain } from "@/api/problem";
import type { GuideDocument } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { Notice } from "@/design/parts";
import { common } from "@/strings/common";
import { guides as t } from "@/strings/guides";

const FORMATS = ["pdf", "docx", "html", "markdown", "json"] as const;
const PARTS = ["whole", "kit", "scorecard"] as const;
const DRAFT = "draft";

/** A guide, a stage's kit or its blank scorecard, as a file to print, edit or keep. */
export function ExportDialog(props: {
  /** Where the file is: an operation of the API. */
  path: string;
  document: GuideDocument;
  /** Its published versions, where one can be chosen instead of the draft. */
  versions: number[];
  title: string;
  hint?: string;
  /** Sends what the draft has that the server has not. */
  flush?: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { document, versions } = props;
  const [part, setPart] = useState<string>("whole");
  const [stage, setStage] = useState<string | null>(null);
  const [format, setFormat] = useState<string>("pdf");
  const [version, setVersion] = useState<string>(DRAFT);
  // A stage without a key has not been saved yet; one without a scorecard has none to fill in.
  const stagesFor = (of: string) =>
    document.stages.filter(
      (each) => each.key && (of !== "scorecard" || (each.scorecard?.attributes.length ?? 0) > 0),
    );
  const has = (of: string) => stagesFor(of).length > 0;
  const stages = stagesFor(part);
  const chosen = stages.find(({ key }) => key === stage) ?? stages[0];
  const download = useMutation({
    mutationFn: async () => {
      if (version === DRAFT) await props.flush?.();
      const query = new URLSearchParams({ format, part });
      if (part !== "whole" && chosen?.key) query.set("stage", chosen.key);
      if (version !== DRAFT) query.set("version", version);
      const { blob, name } = await bytes(`${props.path}?${query}`);
      saveAs(blob, name ?? document.title);
    },
    onSuccess: props.onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    download.mutate();
  };
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <form className="stack" onSubmit={submit} aria-label={props.title}>
        {props.hint && <p className="small soft">{props.hint}</p>}
        <Select
          label={t.exportWhat}
          value={part}
          onChange={(value) => setPart(value ?? "whole")}
          allowDeselect={false}
          data={PARTS.map((each) => ({
            value: each,
            label: t.exportParts[each],
            disabled: each !== "whole" && !has(each),
          }))}
        />
        {part !== "whole" && (
          <Select
            label={t.exportStage}
            value={chosen?.key ?? null}
            onChange={setStage}
            allowDeselect={false}
            data={stages.map(({ key, title }) => ({ value: key ?? "", label: title || (key ?? "") }))}
          />
        )}
        <Select
          label={t.exportAs}
          value={format}
          onChange={(value) => setFormat(value ?? "pdf")}
          allowDeselect={false}
          data={FORMATS.map((each) => ({ value: each, label: t.exportFormats[each] }))}
        />
        {versions.length > 0 && (
          <Select
            label={t.exportVersion}
            value={version}
            onChange={(value) => setVersion(value ?? DRAFT)}
            allowDeselect={false}
            data={[
              { value: DRAFT, label: t.exportDraft },
              ...versions.map((number) => ({ value: String(number), label: t.version(number) })),
            ]}
          />
        )}
        {download.error && (
          <Notice tone="bad" role="alert">
            {explain(download.error)}
          </Notice>
        )}
        <div className="row">
          <Button variant="subtle" className="right" onClick={props.onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" variant="filled" loading={download.isPending}>
            {t.exportSubmit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
