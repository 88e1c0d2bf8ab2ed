import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, tagOf, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { components } from "@/api/schema.gen";
import type { Application } from "@/api/types";

type Body = components["schemas"]["ChangeApplication"];

/** Changes what the application says of itself. If somebody else was quicker, theirs is loaded and shown. */
export function useSaveApplication(application: Application, onSaved: () => void) {
  const queries = useQueryClient();
  const queryKey = keys.application(application.id);
  return useMutation({
    mutationFn: (body: Body) =>
      unwrap<Application>(
        client.PATCH("/applications/{id}", {
          params: { path: { id: application.id }, header: { "If-Match": tagOf(application) } },
          body,
        }),
      ),
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved);
      onSaved();
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
}
