import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { isStatus, Problem, Unreachable } from "@/api/problem";
import type { Me, Role } from "@/api/types";

/*
 * Who is signed in. The answer is kept on this device until sign-out, so that a kit that was opened once can be
 * opened again while the server is away; it grants nothing, since every right is decided by the server.
 */
const ME = "touchstone.me";
/** Set when someone signed out while the server was away: the session still has to be ended there. */
const LEAVING = "touchstone.leaving";

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const write = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be blocked; everything but opening a kit offline works without.
  }
};

export function rememberedMe(): Me | null {
  const kept = read(ME);
  if (!kept) return null;
  try {
    return JSON.parse(kept) as Me;
  } catch {
    return null;
  }
}

export function remember(me: Me): void {
  write(ME, JSON.stringify(me));
  write(LEAVING, null);
}

async function endSession(): Promise<void> {
  await unwrap(client.DELETE("/sessions/current"));
}

export async function signOut(): Promise<void> {
  write(ME, null);
  write(LEAVING, "1");
  try {
    await endSession();
    write(LEAVING, null);
  } catch (error) {
    // Offline: this device forgets at once, the server is told as soon as it can be reached.
    if (error instanceof Unreachable) return;
    if (isStatus(error, 401)) write(LEAVING, null);
    else throw error;
  }
}

async function whoAmI(): Promise<Me> {
  if (read(LEAVING)) {
    try {
      await endSession();
    } catch (error) {
      if (!isStatus(error, 401)) throw new Problem(401, { title: "Signed out" });
    }
    write(LEAVING, null);
    throw new Problem(401, { title: "Signed out" });
  }
  try {
    const me = await unwrap<Me>(client.GET("/me"));
    remember(me);
    return me;
  } catch (error) {
    const kept = error instanceof Unreachable ? rememberedMe() : null;
    if (kept) return kept;
    throw error;
  }
}

export const meQuery = queryOptions({ queryKey: keys.me, queryFn: whoAmI, staleTime: 60_000 });

export const useMaybeMe = () => useQuery(meQuery);

/**
 * Whoever the pages below are shown to. It comes down the tree and is not asked of the cache again: there it may be gone
 * a moment before the frame that waits for it has noticed.
 */
export const SignedInAs = createContext<Me | null>(null);

/** The person who is signed in; only for pages inside the shell, which waits for it. */
export function useMe(): Me {
  const me = use(SignedInAs);
  if (!me) throw new Error("useMe is for pages inside the shell");
  return me;
}

export const hasRole = (me: Me, ...roles: Role[]): boolean => me.roles.some((role) => roles.includes(role));

/** Those who run the process: they open jobs, add and move candidates. The server decides; this only hides buttons. */
export const runsHiring = (me: Me): boolean => hasRole(me, "admin", "recruiter", "hiring_manager");
