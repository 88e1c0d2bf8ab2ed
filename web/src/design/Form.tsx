import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { explain, isStatus } from "@/api/problem";
import { common } from "@/strings/common";
import { Notice } from "./Marks";

/** Why something was not saved. Nothing is drawn as long as there is no error. */
export function SaveError({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Notice tone="bad" role="alert">
      {isStatus(error, 412) ? common.stale : explain(error)}
    </Notice>
  );
}

interface ButtonsProps {
  /** The words of the main button. */
  submit: ReactNode;
  pending: boolean;
  disabled?: boolean | undefined;
  /** What it does cannot be taken back. */
  danger?: boolean | undefined;
  /** Why the main button rests, or what to know before pressing it. */
  note?: ReactNode;
  size?: "xs";
  /** Where a dialog has no field, the focus begins at the main button. */
  first?: boolean | undefined;
  onCancel: () => void;
}

/** The end of a form: the way out, then the one main button, last. */
export function FormButtons(props: ButtonsProps) {
  const size = props.size ? { size: props.size } : {};
  return (
    <div className="row">
      {props.note && <span className="small muted">{props.note}</span>}
      <span className="form-buttons">
        <Button {...size} variant="subtle" onClick={props.onCancel}>
          {common.cancel}
        </Button>
        <Button
          {...size}
          type="submit"
          data-autofocus={props.first || undefined}
          variant={props.danger ? "danger" : "filled"}
          loading={props.pending}
          disabled={props.disabled ?? false}
        >
          {props.submit}
        </Button>
      </span>
    </div>
  );
}

/** What a form sends, as a mutation of TanStack Query has it. */
export interface Sending {
  isPending: boolean;
  error: unknown;
  mutate: () => void;
}

/** A form in a dialog: its fields, what went wrong right above the buttons, and the buttons. */
export function DialogForm(props: {
  /** The title of the dialog, which names the form as well. */
  label: string;
  submit: ReactNode;
  sending: Sending;
  /** The failure is shown at a field, and not a second time. */
  atField?: boolean | undefined;
  disabled?: boolean | undefined;
  danger?: boolean;
  note?: ReactNode;
  /** It has no field: the focus begins at the main button. */
  fieldless?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { sending } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What waits for its data comes after the dialog has looked for where the focus begins.
    form.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  }, []);
  return (
    <form
      ref={form}
      className="stack"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in a field must not do what the button would not.
        if (!props.disabled && !sending.isPending) sending.mutate();
      }}
    >
      {props.children}
      {!props.atField && <SaveError error={sending.error} />}
      <div className="dialog-foot">
        <FormButtons
          submit={props.submit}
          pending={sending.isPending}
          disabled={props.disabled}
          danger={props.danger}
          note={props.note}
          first={props.fieldless}
          onCancel={props.onClose}
        />
      </div>
    </form>
  );
}
