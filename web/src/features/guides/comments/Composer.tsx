import { Button, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { SaveError } from "@/design/Form";
import { useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { guideComments as t } from "@/strings/guideComments";

const MOST = 5000;

/** What was begun and not sent stays in this tab, whatever happens to the panel. */
function useDraft(name: string, start: string) {
  const key = `touchstone.comment ${useMe().id} ${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? start);
  const change = (next: string) => {
    setText(next);
    if (next.trim() === "" || next === start) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  };
  return [text, change] as const;
}

/** Where a comment is written: a new one, an answer, or one's own once more. */
export function Composer(props: {
  /** What tells this draft from others. */
  draft: string;
  start?: string;
  label: string;
  submit: ReactNode;
  sending: { isPending: boolean; error: unknown };
  onSend: (text: string, done: () => void) => void;
  onCancel?: () => void;
  focused?: boolean;
}) {
  const start = props.start ?? "";
  const [text, change] = useDraft(props.draft, start);
  const send = () => {
    if (text.trim() !== "" && !props.sending.isPending) props.onSend(text, () => change(start));
  };
  return (
    <form
      className="stack"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        aria-label={props.label}
        placeholder={t.sayPlaceholder}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={MOST}
        value={text}
        autoFocus={props.focused ?? false}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            send();
          } else if (event.key === "Escape" && props.onCancel) {
            event.preventDefault();
            props.onCancel();
          }
        }}
      />
      <SaveError error={props.sending.error} />
      <div className="row">
        {props.onCancel && (
          <Button size="xs" variant="subtle" onClick={props.onCancel}>
            {common.cancel}
          </Button>
        )}
        <Button
          size="xs"
          type="submit"
          className="right"
          disabled={text.trim() === ""}
          loading={props.sending.isPending}
        >
          {props.submit}
        </Button>
      </div>
    </form>
  );
}
