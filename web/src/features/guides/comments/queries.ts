import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { GuideComment, Page } from "@/api/types";

/** All comments on a guide, the oldest first. Threads need their answers, so pages are followed to the last. */
export const commentsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.guideComments(id),
    queryFn: async () => {
      const all: GuideComment[] = [];
      let cursor: string | null = null;
      do {
        const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor ? { cursor } : {}) };
        const page: Page<GuideComment> = await unwrap<Page<GuideComment>>(
          client.GET("/guides/{id}/comments", { params: { path: { id }, query } }),
        );
        all.push(...page.data);
        cursor = page.next_cursor;
      } while (cursor);
      return all;
    },
  });
