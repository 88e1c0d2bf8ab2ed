import { useEffect, useId, useRef, useState } from "react";
import { explain, Unreachable } from "@/api/problem";
import { assessment as t } from "@/strings/assessment";
import css from "./workspace.module.css";

/** Asks before what cannot be taken back. */
export function HandIn(props: {
  /** How many tests will be run that were never seen. */
  hidden: number;
  /** Nothing was written in the chosen language. */
  blank: boolean;
  unrun: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
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
      await props.onSubmit();
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
      <h2 id={title}>{t.handInTitle}</h2>
      <p>{t.handInBody(props.hidden)}</p>
      {props.blank ? (
        <p className={css.mind}>{t.handInBlank}</p>
      ) : (
        props.unrun && <p className={css.mind}>{t.handInUnrun}</p>
      )}
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <div className={css.choices}>
        <button type="button" className={css.button} disabled={busy} onClick={props.onClose}>
          {t.keepWorking}
        </button>
        <button
          type="button"
          className={css.button}
          data-main=""
          disabled={busy}
          onClick={() => void submit()}
        >
          {busy ? t.handingIn : t.handInSure}
        </button>
      </div>
    </dialog>
  );
}
