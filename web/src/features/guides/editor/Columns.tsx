import { ActionIcon } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import type { GuideCheck, GuideDocument } from "@/api/types";
import { IconX } from "@/design/icons";
import { guideEditor as e } from "@/strings/guideEditor";
import type { Finding } from "../saving/GuideSession";
import { DocumentColumn } from "./DocumentColumn";
import { useEditor } from "./editor";
import { Outline } from "./Outline";
import type { Part } from "./outline";
import css from "./page.module.css";

export type OpenDrawer = "outline" | "lint" | null;

/** The guide between its outline and what is said of it; on a narrower screen buttons open those two over it. */
export function Columns(props: {
  document: GuideDocument;
  parts: Part[];
  findings: Finding[];
  drawer: OpenDrawer;
  onDrawer: (open: OpenDrawer) => void;
  /** The comments stand where the other column does. */
  talking?: boolean;
  /** What is said of the guide, and the button that opens it. */
  aside: ReactNode;
  button: string;
}) {
  const { document, parts, findings, drawer, onDrawer, talking, aside } = props;
  const { may } = useEditor();
  const turn = (to: "outline" | "lint") => onDrawer(drawer === to ? null : to);
  const close = () => onDrawer(null);
  return (
    <div className={css.columns} data-drawer={drawer ?? undefined} data-talking={talking || undefined}>
      <div className={css.bar}>
        <button type="button" aria-expanded={drawer === "outline"} onClick={() => turn("outline")}>
          {may ? e.outlineButton : e.contentsButton}
        </button>
        {aside && (
          <button type="button" aria-expanded={drawer === "lint"} onClick={() => turn("lint")}>
            {props.button}
          </button>
        )}
      </div>
      <div className={css.outline} data-open={drawer === "outline" || undefined}>
        <Close shown={drawer === "outline"} onClick={close} />
        <Outline parts={parts} findings={findings} onGone={close} />
      </div>
      <DocumentColumn document={document} />
      <div className={css.lint} hidden={talking} data-open={drawer === "lint" || undefined}>
        <Close shown={drawer === "lint"} onClick={close} />
        {aside}
      </div>
    </div>
  );
}

/** What the button says that opens the structure of a guide. */
export const structureButton = ({ structure }: GuideCheck): string =>
  e.structureButton(structure.points, structure.of);

/** Closes a drawer. The focus goes to it with the opening, and back to what opened it unless it has gone elsewhere. */
function Close({ shown, onClick }: { shown: boolean; onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!shown) return;
    const opener = document.activeElement as HTMLElement | null;
    button.current?.focus();
    return () => {
      if (document.activeElement === document.body) opener?.focus();
    };
  }, [shown]);
  if (!shown) return null;
  return (
    <ActionIcon ref={button} className={css.close} aria-label={e.close} onClick={onClick}>
      <IconX />
    </ActionIcon>
  );
}
