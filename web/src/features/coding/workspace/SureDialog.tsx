import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { explain, Unreachable } from "@/api/problem";
import { assessment as t } from "@/strings/assessment";
import css from "./workspace.module.css";

/** Asks before what cannot be taken back, where the component library is not. */
export function SureDialog(props: {
  title: string;
  /** The words of the button that does it, and while it is being done. */
  sure: string;
  doing: string;
  keep: string;
  onSure: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  useEffect(() => {
    const { activeElement } = document;
    dialog.current?.showModal();
    return () => {
      if (activeElement instanceof HTMLElement) activeElement.focus();
    };
  }, []);
  const submit = async () => {
    setBusy(true);
    setError("");
    try {
      await props.onSure();
    } catch (problem) {
      setError(problem instanceof Unreachable ? t.handInAway : explain(problem));
      setBusy(false);
    }
  };
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={title}
      aria-modal="true"
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) props.onClose();
      }}
    >
      <h2 id={title}>{props.title}</h2>
      {props.children}
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <div className={css.choices}>
        <button type="button" className={css.button} disabled={busy} onClick={props.onClose}>
          {props.keep}
        </button>
        <button
          type="button"
          className={css.button}
          data-main=""
          disabled={busy}
          onClick={() => void submit()}
        >
          {busy ? props.doing : props.sure}
        </button>
      </div>
    </dialog>
  );
}
