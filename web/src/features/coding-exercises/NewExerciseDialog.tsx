import { Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { CodingExercise } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { exercisesQuery } from "@/features/library/queries";
import { codingExercises as t } from "@/strings/codingExercises";
import { codeLanguagesQuery } from "./queries";

const BLANK = "blank";

/** An exercise from the library, or from nothing. */
export function NewExerciseDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const shelf = useQuery(exercisesQuery);
  const languages = useQuery(codeLanguagesQuery);
  const [from, setFrom] = useState<string>(BLANK);
  const [title, setTitle] = useState("");
  const create = useMutation({
    mutationFn: () => {
      const first = languages.data?.data.find(({ available }) => available)?.id ?? "python";
      return unwrap<CodingExercise>(
        client.POST("/coding-exercises", {
          body:
            from === BLANK
              ? {
                  title: title.trim(),
                  statement: t.template.statement,
                  languages: [first],
                  tests: [{ name: t.template.test, visible: true, points: 1, stdin: "", expect: "" }],
                }
              : { from_library: from },
        }),
      );
    },
    onSuccess: (made) => {
      queries.setQueryData(keys.codingExercise(made.id), made);
      void queries.invalidateQueries({ queryKey: keys.codingExercises });
      void navigate({ to: "/coding-exercises/$exerciseId", params: { exerciseId: made.id } });
    },
  });
  const fault = fieldError(create.error, "/title");
  return (
    <Dialog onClose={onClose} title={t.newTitle}>
      <DialogForm
        label={t.newTitle}
        submit={t.newSubmit}
        sending={create}
        atField={fault !== undefined}
        disabled={from === BLANK && !title.trim()}
        onClose={onClose}
      >
        <Select
          label={t.beginWith}
          data-autofocus
          openOnFocus={false}
          allowDeselect={false}
          searchable
          data={[
            { value: BLANK, label: t.blank },
            {
              group: t.fromLibrary,
              items: (shelf.data?.data ?? []).map(({ id, title: of }) => ({ value: id, label: of })),
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
