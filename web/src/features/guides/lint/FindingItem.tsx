import { Button, Textarea } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { guideEditor as t } from "@/strings/guideEditor";
import type { Finding } from "../saving/GuideSession";
import { asSentence } from "./findings";
import css from "./lint.module.css";

/** Something to look at: the way to its place, and why it is right where somebody has said so. */
export function FindingItem(props: {
  finding: Finding;
  place: string;
  /** Of a finding that is silenced. */
  reason?: string;
  onJump: () => void;
  onSilence?: ((reason: string) => void) | undefined;
  onSpeak?: () => void;
}) {
  const { finding } = props;
  const [asking, setAsking] = useState(false);
  return (
    <li className={css.finding}>
      <button type="button" onClick={props.onJump}>
        <span className={css.where}>{props.place}</span>
        <b>{asSentence(finding.message)}</b>
        {finding.help?.map((line) => (
          <span key={line} className={css.help}>
            {asSentence(line)}
          </span>
        ))}
        {props.reason && <q className={css.reason}>{props.reason}</q>}
      </button>
      {asking && props.onSilence ? (
        <Why onCancel={() => setAsking(false)} onSubmit={props.onSilence} />
      ) : (
        <div className={css.foot}>
          <code>{finding.rule}</code>
          {props.onSilence && (
            <button type="button" aria-label={t.silenceWhat(finding.message)} onClick={() => setAsking(true)}>
              {t.silence}
            </button>
          )}
          {props.onSpeak && (
            <button type="button" aria-label={t.speakWhat(finding.message)} onClick={props.onSpeak}>
              {t.speak}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** Whoever asked for the field wants to write in it. */
const focused = (field: HTMLTextAreaElement | null) => field?.focus();

/** Asks for the reason: without one nothing is silenced. */
function Why(props: { onCancel: () => void; onSubmit: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) props.onSubmit(reason.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      props.onCancel();
    }
    // The reason is a line; Enter ends it.
    if (event.key === "Enter" && !event.shiftKey) submit(event);
  };
  return (
    <form className={css.why} onSubmit={submit}>
      <Textarea
        label={t.silenceWhy}
        description={t.silenceHint}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value.replaceAll("\n", " "))}
        onKeyDown={onKeyDown}
        ref={focused}
      />
      <div className="row tight">
        <Button size="xs" type="submit" disabled={!reason.trim()}>
          {t.silenceSubmit}
        </Button>
        <Button size="xs" variant="subtle" onClick={props.onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
