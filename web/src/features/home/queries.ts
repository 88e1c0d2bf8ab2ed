import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Home } from "@/api/types";

export const homeQuery = queryOptions({
  queryKey: keys.home,
  queryFn: () => unwrap<Home>(client.GET("/home")),
});
