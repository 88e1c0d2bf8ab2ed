import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Home, Interview, Page } from "@/api/types";

export const homeQuery = queryOptions({
  queryKey: keys.home,
  queryFn: () => unwrap<Home>(client.GET("/home")),
});
/** How many things there are to do, as the cards of Home list them. */
export const toDo = ({
  kits,
  scorecards_due,
  debriefs,
  next_steps,
  requests,
  assessments,
  take_homes,
}: Home): number =>
  [kits, scorecards_due, debriefs, next_steps, requests, assessments, take_homes].flat().length;
/** The next meetings of everybody, the earliest first. */
export const aheadQuery = queryOptions({
  queryKey: [...keys.interviews, "ahead"],
  queryFn: () =>
    unwrap<Page<Interview>>(
      client.GET("/interviews", { params: { query: { status: "scheduled", limit: 20 } } }),
    ),
});
