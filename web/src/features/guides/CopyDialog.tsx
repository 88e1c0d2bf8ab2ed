import { Button, Select } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { bytes } from "@/api/client";
import { keys } from "@/api/keys";
import { explain } from "@/api/problem";
import type { GuideSummary } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { Notice } from "@/design/parts";
import { common } from "@/strings/common";
import { guides as t } from "@/strings/guides";
import { importFile } from "./importFile";

const EMPTY = "empty";

/** A guide that starts from another one of the organization, or from nothing. */
export function CopyDialog(props: { guides: GuideSummary[]; onClose: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [from, setFrom] = useState<string | null>(EMPTY);
  const start = useMutation({
    mutationFn: async () => {
      // The canonical file holds a guide exactly, so a copy is what an import of it gives.
      const file =
        from === null || from === EMPTY
          ? new Blob([`---\ntouchstone: guide/1\nlanguage: en\n---\n\n# ${t.emptyGuide}\n`])
          : (await bytes(`/guides/${from}/markdown`)).blob;
      return importFile(new File([file], "guide.md", { type: "text/markdown" }));
    },
    onSuccess: ({ guide_id }) => {
      void queries.invalidateQueries({ queryKey: keys.guides });
      void navigate({ to: "/guides/$guideId", params: { guideId: guide_id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <Dialog onClose={props.onClose} title={t.copyTitle}>
      <form className="stack" onSubmit={submit} aria-label={t.copyTitle}>
        <p className="soft">{t.copyLead}</p>
        <Select
          label={t.copyOf}
          value={from}
          onChange={setFrom}
          allowDeselect={false}
          data={[
            { value: EMPTY, label: t.nothing },
            ...props.guides.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        {start.error && (
          <Notice tone="bad" role="alert">
            {explain(start.error)}
          </Notice>
        )}
        <div className="row">
          <Button variant="subtle" className="right" onClick={props.onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" variant="filled" loading={start.isPending}>
            {t.copySubmit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
