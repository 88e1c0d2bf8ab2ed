import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { TakeHomeExercise } from "@/api/types";
import { BeginDialog, type Beginning } from "@/features/coding-exercises/BeginDialog";
import { takeHomesQuery } from "@/features/library/queries";
import { takeHomeExercises as t } from "@/strings/takeHomeExercises";

/** A take-home from the library, or from nothing. */
export function NewTakeHomeDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const shelf = useQuery(takeHomesQuery);
  const create = useMutation({
    mutationFn: (begin: Beginning) =>
      unwrap<TakeHomeExercise>(
        client.POST("/take-home-exercises", {
          body:
            "title" in begin ? { title: begin.title, brief: t.template } : { from_library: begin.library },
        }),
      ),
    onSuccess: (made) => {
      queries.setQueryData(keys.takeHomeExercise(made.id), made);
      void queries.invalidateQueries({ queryKey: keys.takeHomeExercises });
      void navigate({ to: "/take-home-exercises/$exerciseId", params: { exerciseId: made.id } });
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
