import { Button, Menu } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { explain } from "@/api/problem";
import type { Screening } from "@/api/types";
import { IconChevronDown, IconCloudUpload, IconX } from "@/design/icons";
import { toast } from "@/design/toast";
import { screenings as t } from "@/strings/screenings";
import { bringsFiles, chosenFiles, filesOf } from "./dropped";
import { screeningChanged } from "./queries";
import css from "./screenings.module.css";
import { dismissUpload, sendFiles, stopUpload, type Upload, useUpload } from "./uploads";

function useSend(screeningId: string) {
  const queries = useQueryClient();
  return (files: File[]) => {
    if (files.length === 0) {
      toast.failed(new Error(t.nothingMeant));
      return;
    }
    void sendFiles(screeningId, files, () => screeningChanged(queries, screeningId));
  };
}

/** Files or a folder from this device. */
export function AddResumes(props: { screeningId: string; main?: boolean; inline?: boolean }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const send = useSend(props.screeningId);
  const take = (event: React.ChangeEvent<HTMLInputElement>) => {
    send(chosenFiles(event.currentTarget.files));
    // The same file may be chosen again.
    event.currentTarget.value = "";
  };
  const inputs = (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t.chooseFiles}
        data-testid={props.inline ? undefined : "resume-files"}
        onChange={take}
      />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        multiple
        hidden
        aria-label={t.chooseFolder}
        onChange={take}
      />
    </>
  );
  if (props.inline) {
    return (
      <>
        <Button onClick={() => files.current?.click()}>{t.chooseFiles}</Button>
        <Button variant="subtle" onClick={() => folder.current?.click()}>
          {t.chooseFolder}
        </Button>
        {inputs}
      </>
    );
  }
  return (
    <>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <Button variant={props.main ? "filled" : "default"} rightSection={<IconChevronDown size={14} />}>
            {t.add}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => files.current?.click()}>{t.chooseFiles}</Menu.Item>
          <Menu.Item onClick={() => folder.current?.click()}>{t.chooseFolder}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {inputs}
    </>
  );
}

/** The whole page takes what is dropped on it. */
export function DropZone(props: { screeningId: string; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const send = useSend(props.screeningId);
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event.dataTransfer)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event.dataTransfer)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (bringsFiles(event.dataTransfer)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer || !bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      filesOf(event.dataTransfer).then((files) => latest.current(files), toast.failed);
    };
    const on = [
      ["dragenter", enter],
      ["dragleave", leave],
      ["dragover", hover],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of on) addEventListener(name, listener);
    return () => {
      for (const [name, listener] of on) removeEventListener(name, listener);
    };
  }, []);
  return (
    <>
      {props.children}
      {over && (
        <div className={css.over}>
          <p>
            <IconCloudUpload size={22} />
            {t.dropNow}
          </p>
        </div>
      )}
    </>
  );
}

/** How far sending has come, and what became of it. */
export function Sending({ screening }: { screening: Screening }) {
  const upload = useUpload(screening.id);
  const send = useSend(screening.id);
  if (!upload) return null;
  if (upload.state === "sending") {
    const share = Math.round(upload.share * 100);
    return (
      <div className={css.sending}>
        <div>
          <span role="status">{t.sending(upload.sent, upload.total)}</span>
          <div
            className={css.bar}
            role="progressbar"
            aria-label={t.sending(upload.sent, upload.total)}
            aria-valuenow={share}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <i style={{ width: `${share}%` }} />
          </div>
        </div>
        <Button size="xs" variant="subtle" onClick={() => stopUpload(screening.id)}>
          {t.sendingStop}
        </Button>
      </div>
    );
  }
  const words = [
    ...(upload.added > 0 || upload.state === "done" ? [t.sent(upload.added)] : []),
    ...(upload.known.length > 0 ? [t.sentKnown(upload.known.length)] : []),
    ...(upload.refused.length > 0 ? [t.sentRefused(upload.refused.length)] : []),
  ];
  return (
    <div className={css.sending} data-tone={upload.state === "failed" ? "bad" : undefined}>
      <div>
        {upload.state === "failed" && (
          <p role="alert">
            {t.sendingFailed} {upload.error ? explain(upload.error) : ""}
          </p>
        )}
        <p role="status">{words.join(" · ")}</p>
        <Refused upload={upload} />
        {/* A name of a file is a name of a person: while it is blind, only how many is said. */}
        {!screening.blind && upload.known.length > 0 && (
          <details>
            <summary>{t.whichKnown}</summary>
            <ul>
              {upload.known.map((name) => (
                <li key={name}>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {upload.state === "failed" && upload.left.length > 0 && (
        <Button
          size="xs"
          onClick={() => {
            dismissUpload(screening.id);
            send(upload.left);
          }}
        >
          {t.sendingRest(upload.left.length)}
        </Button>
      )}
      <button
        type="button"
        className={css.removeRow}
        aria-label={t.dismiss}
        onClick={() => dismissUpload(screening.id)}
      >
        <IconX size={16} />
      </button>
    </div>
  );
}

/** They are no part of the screening, and whoever sent them has to find them again: named once somebody asks. */
function Refused({ upload }: { upload: Upload }) {
  const [open, setOpen] = useState(false);
  if (upload.refused.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.whichRefused}</summary>
      {open && (
        <ul>
          {upload.refused.map(({ file_name, reason }) => (
            <li key={file_name + reason}>
              <bdi>{file_name}</bdi>: {reason}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
