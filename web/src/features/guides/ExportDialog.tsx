import { Button, Select } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { bytes, saveAs } from "@/api/client";
import { explain } from "@/api/problem";
import type { Guide } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { Notice } from "@/design/parts";
import { common } from "@/strings/common";
import { guides as t } from "@/strings/guides";

const FORMATS = ["pdf", "docx", "html", "markdown", "json"] as const;
const PARTS = ["whole", "kit", "scorecard"] as const;
const DRAFT = "draft";

/** A guide, a stage's kit or its blank scorecard, as a file to print, edit or keep. */
export function ExportDialog(props: { guide: Guide; flush: () => Promise<unknown>; onClose: () => void }) {
  const { guide } = props;
  const [part, setPart] = useState<string>("whole");
  const [stage, setStage] = useState<string | null>(null);
  const [format, setFormat] = useState<string>("pdf");
  const [version, setVersion] = useState<string>(DRAFT);
  // A stage without a key has not been saved yet; one without a scorecard has none to fill in.
  const stagesFor = (of: string) =>
    guide.document.stages.filter(
      (each) => each.key && (of !== "scorecard" || (each.scorecard?.attributes.length ?? 0) > 0),
    );
  const has = (of: string) => stagesFor(of).length > 0;
  const stages = stagesFor(part);
  const chosen = stages.find(({ key }) => key === stage) ?? stages[0];
  const download = useMutation({
    mutationFn: async () => {
      if (version === DRAFT) await props.flush();
      const query = new URLSearchParams({ format, part });
      if (part !== "whole" && chosen?.key) query.set("stage", chosen.key);
      if (version !== DRAFT) query.set("version", version);
      const { blob, name } = await bytes(`/guides/${guide.id}/export?${query}`);
      saveAs(blob, name ?? guide.title);
    },
    onSuccess: props.onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    download.mutate();
  };
  return (
    <Dialog onClose={props.onClose} title={t.exportTitle}>
      <form className="stack" onSubmit={submit} aria-label={t.exportTitle}>
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
        {guide.versions.length > 0 && (
          <Select
            label={t.exportVersion}
            value={version}
            onChange={(value) => setVersion(value ?? DRAFT)}
            allowDeselect={false}
            data={[
              { value: DRAFT, label: t.exportDraft },
              ...guide.versions.map(({ number }) => ({ value: String(number), label: t.version(number) })),
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
