import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { GuideComment } from "@/api/types";

/** What can be done with comments. Each ends with the list read anew. */
function useChange<Input>(guideId: string, send: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.guideComments(guideId) }),
  });
}

/** Says something at a place, or answers a thread. */
export const useSay = (id: string) =>
  useChange(id, (body: { text: string; anchor?: string; reply_to?: string }) =>
    unwrap<GuideComment>(client.POST("/guides/{id}/comments", { params: { path: { id } }, body })),
  );

/** Changes one's own words, settles a thread, or opens it again. */
export const useChangeComment = (guideId: string) =>
  useChange(guideId, ({ id, ...body }: { id: string; text?: string; resolved?: boolean }) =>
    unwrap<GuideComment>(client.PATCH("/guide-comments/{id}", { params: { path: { id } }, body })),
  );

export const useRemoveComment = (guideId: string) =>
  useChange(guideId, (id: string) =>
    unwrap(client.DELETE("/guide-comments/{id}", { params: { path: { id } } })),
  );
