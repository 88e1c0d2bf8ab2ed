import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { fieldError } from "@/api/problem";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { codingExercises as t } from "@/strings/codingExercises";

const BLANK = "blank";

/** What a new exercise begins with: a title, or one of the library. */
export type Beginning = { title: string } | { library: string };

/** Asks what a new exercise of either kind begins with. */
export function BeginDialog(props: {
  title: string;
  blank: string;
  shelf: { id: string; title: string }[];
  sending: { isPending: boolean; error: unknown; mutate: (begin: Beginning) => void };
  onClose: () => void;
}) {
  const { sending } = props;
  const [from, setFrom] = useState<string>(BLANK);
  const [title, setTitle] = useState("");
  const fault = fieldError(sending.error, "/title");
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <DialogForm
        label={props.title}
        submit={t.newSubmit}
        sending={{
          ...sending,
          mutate: () => sending.mutate(from === BLANK ? { title: title.trim() } : { library: from }),
        }}
        atField={fault !== undefined}
        disabled={from === BLANK && !title.trim()}
        onClose={props.onClose}
      >
        <Select
          label={t.beginWith}
          data-autofocus
          openOnFocus={false}
          allowDeselect={false}
          searchable
          data={[
            { value: BLANK, label: props.blank },
            {
              group: t.fromLibrary,
              items: props.shelf.map(({ id, title: of }) => ({ value: id, label: of })),
            },
          ]}
          value={from}
          onChange={(value) => setFrom(value ?? BLANK)}
        />
        {from === BLANK && (
          <TextInput
            label={t.fields.title}
            required
            withAsterisk={false}
            value={title}
            error={fault}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
