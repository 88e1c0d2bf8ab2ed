import { queryOptions } from "@tanstack/react-query";
import { client, tagOf, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { isStatus } from "@/api/problem";
import type { Guide, GuideLink, Page } from "@/api/types";
import { sameAccess } from "./levels";

export const linksQuery = (id: string) =>
  queryOptions({
    queryKey: keys.guideLinks(id),
    queryFn: () => unwrap<Page<GuideLink>>(client.GET("/guides/{id}/links", { params: { path: { id } } })),
    // Whoever opens the list wants to know who has read by now; no change is told of that.
    refetchOnMount: "always",
  });

/**
 * Shares a guide by role. The version moves on with every word that somebody types in it, so a refusal only counts when
 * somebody shared it otherwise in the meantime.
 */
export async function share(guide: Guide, access: Guide["access"]): Promise<Guide> {
  const params = { path: { id: guide.id } };
  const put = (now: Guide) =>
    unwrap<Guide>(
      client.PUT("/guides/{id}/access", {
        params: { ...params, header: { "If-Match": tagOf(now) } },
        body: access,
      }),
    );
  for (let now = guide, tries = 0; ; tries++) {
    try {
      return await put(now);
    } catch (error) {
      if (!isStatus(error, 412) || tries === 3) throw error;
      now = await unwrap<Guide>(client.GET("/guides/{id}", { params }));
      if (!sameAccess(now.access, guide.access)) throw error;
    }
  }
}
