import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { ApiToken, Page, User } from "@/api/types";

export const usersQuery = queryOptions({
  queryKey: keys.users,
  queryFn: () => unwrap<Page<User>>(client.GET("/users", { params: { query: { limit: 200 } } })),
});
export const tokensQuery = queryOptions({
  queryKey: keys.tokens,
  queryFn: () => unwrap<Page<ApiToken>>(client.GET("/api-tokens")),
});
