import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { keys } from "@/api/keys";
import type { ImportReport } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { Notice } from "@/design/parts";
import { guides as t } from "@/strings/guides";
import css from "./guides.module.css";
import { importFile } from "./importFile";

/** Reads what a team already has, and says honestly what found its place and what did not. */
export function ImportDialog(props: { onClose: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const upload = useMutation({
    // The button waits for a file.
    mutationFn: () => importFile(file as File),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.guides }),
  });
  const done = upload.data;
  return (
    <Dialog onClose={props.onClose} title={done ? t.reportTitle : t.importTitle} size={done ? 680 : "md"}>
      {done ? (
        <Report
          report={done.report}
          onOpen={() => void navigate({ to: "/guides/$guideId", params: { guideId: done.guide_id } })}
        />
      ) : (
        <DialogForm
          label={t.importTitle}
          submit={t.importSubmit}
          sending={upload}
          disabled={!file}
          onClose={props.onClose}
        >
          <p className="soft">{t.importLead}</p>
          <label className={css.file}>
            <span>{t.chooseFile}</span>
            <input
              type="file"
              accept=".md,.markdown,.txt,.html,.htm,.docx,.pdf,.json,text/*"
              required
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </label>
        </DialogForm>
      )}
    </Dialog>
  );
}

function Report({ report, onOpen }: { report: ImportReport; onOpen: () => void }) {
  const placed = Object.entries(report.placed).filter(([, count]) => count > 0);
  return (
    <div className="stack">
      <ul className={css.placed}>
        {placed.map(([key, count]) => (
          <li key={key}>
            <b>{count}</b> {t.placed[key] ?? key.replaceAll("_", " ")}
          </li>
        ))}
      </ul>
      {report.warnings.length > 0 && (
        <Notice tone="warn">
          <b>{t.warnings}</b>
          {report.warnings.map((warning) => (
            <p key={`${warning.line}${warning.message}`}>
              {warning.message} <span className="small">{t.lines(warning.line, warning.line)}</span>
            </p>
          ))}
        </Notice>
      )}
      {report.unplaced.length === 0 ? (
        <Notice tone="good">{t.allPlaced}</Notice>
      ) : (
        <section aria-labelledby="unplaced">
          <h3 id="unplaced">{t.unplaced}</h3>
          <p className="small muted bottom-2">{t.unplacedHint}</p>
          <ul className={css.unplaced}>
            {report.unplaced.map((span) => (
              <li key={`${span.line_start}-${span.text}`}>
                <span className="muted">{t.lines(span.line_start, span.line_end)}</span>
                {span.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="row">
        <Button variant="filled" className="right" onClick={onOpen} data-autofocus>
          {t.openGuide}
        </Button>
      </div>
    </div>
  );
}
