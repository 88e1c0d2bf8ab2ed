import type { Demo } from "@/api/types";

/*
 * The people of the sample organization, kept on the device that made it, so that one can sign in as another of them later.
 * Their one password is public: whoever has real people removes the sample data or disables them.
 */
const SAMPLE = "touchstone.sample";

export type Sample = Pick<Demo, "accounts" | "password">;

export function keepSample({ accounts, password }: Demo): void {
  try {
    localStorage.setItem(SAMPLE, JSON.stringify({ accounts, password }));
  } catch {
    // Without storage they are shown once.
  }
}

export function keptSample(): Sample | null {
  try {
    return JSON.parse(localStorage.getItem(SAMPLE) ?? "null") as Sample | null;
  } catch {
    return null;
  }
}
