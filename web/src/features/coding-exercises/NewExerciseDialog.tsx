import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { CodingExercise } from "@/api/types";
import { exercisesQuery } from "@/features/library/queries";
import { codingExercises as t } from "@/strings/codingExercises";
import { BeginDialog, type Beginning } from "./BeginDialog";
import { codeLanguagesQuery } from "./queries";

/** An exercise from the library, or from nothing. */
export function NewExerciseDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const shelf = useQuery(exercisesQuery);
  const languages = useQuery(codeLanguagesQuery);
  const create = useMutation({
    mutationFn: (begin: Beginning) => {
      const first = languages.data?.data.find(({ available }) => available)?.id ?? "python";
      return unwrap<CodingExercise>(
        client.POST("/coding-exercises", {
          body:
            "title" in begin
              ? {
                  title: begin.title,
                  statement: t.template.statement,
                  languages: [first],
                  tests: [{ name: t.template.test, visible: true, points: 1, stdin: "", expect: "" }],
                }
              : { from_library: begin.library },
        }),
      );
    },
    onSuccess: (made) => {
      queries.setQueryData(keys.codingExercise(made.id), made);
      void queries.invalidateQueries({ queryKey: keys.codingExercises });
      void navigate({ to: "/coding-exercises/$exerciseId", params: { exerciseId: made.id } });
    },
  });
  return (
    <BeginDialog
      title={t.newTitle}
      blank={t.blank}
      shelf={shelf.data?.data ?? []}
      sending={create}
      onClose={onClose}
    />
  );
}
