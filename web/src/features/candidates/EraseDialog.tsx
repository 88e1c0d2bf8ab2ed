import { TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Candidate } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { candidates as t } from "@/strings/applications";

/** Erasing a person: what goes, what stays, what is out of reach; a reason, and a word typed by hand. */
export function EraseDialog(props: { candidate: Candidate; onClose: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [word, setWord] = useState("");
  // As the person was called when it was opened: word of the erasure may be here before its answer.
  const [title] = useState(() => t.eraseTitle(props.candidate.name));
  const erase = useMutation({
    mutationFn: () =>
      unwrap<Candidate>(
        client.POST("/candidates/{id}/erase", {
          params: { path: { id: props.candidate.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: () => {
      // Nothing of the person stays on this page, either; who is signed in does, since the whole page hangs on it.
      void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] });
      props.onClose();
    },
  });
  const parts: [string, string][] = [
    [t.goes, t.eraseGoes],
    [t.stays, t.eraseStays],
    [t.beyond, t.eraseBeyond],
  ];
  return (
    <Dialog onClose={props.onClose} title={title}>
      <DialogForm
        label={title}
        submit={t.eraseSubmit}
        danger
        sending={erase}
        disabled={!reason.trim() || word.trim().toLowerCase() !== t.eraseWord}
        onClose={props.onClose}
      >
        {parts.map(([name, text]) => (
          <div key={name}>
            <b>{name}</b>
            <p className="soft">{text}</p>
          </div>
        ))}
        <TextInput
          label={t.eraseReason}
          description={t.eraseReasonHint}
          placeholder={t.eraseReasonPlaceholder}
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t.eraseConfirm(t.eraseWord)}
          autoComplete="off"
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
