import type { Guide, Role } from "@/api/types";

/** What a role may do with a guide. */
export type Level = "none" | "read" | "edit";
export type Levels = Partial<Record<Role, Level>>;

/** Roles in the order in which they are listed. Admins always edit, and are not asked about. */
export const ASKED: readonly Role[] = [
  "recruiter",
  "hiring_manager",
  "coordinator",
  "interviewer",
  "analyst",
  "observer",
];
/** Who writes guides. Nobody else can be made an editor. */
export const AUTHORS: readonly Role[] = ["admin", "recruiter", "hiring_manager"];

type Access = Guide["access"];

export const levelsOf = (access: Access): Levels =>
  Object.fromEntries(
    ASKED.map((role) => [
      role,
      access.editors.includes(role) ? "edit" : access.readers.includes(role) ? "read" : "none",
    ]),
  );

/** The same as the server takes it. */
export const accessOf = (levels: Levels): Access => ({
  readers: ASKED.filter((role) => levels[role] === "read" || levels[role] === "edit"),
  editors: ASKED.filter((role) => levels[role] === "edit"),
});

/** Whether whoever shares it like this could still edit it. The server refuses the other. */
export const keepsMe = (levels: Levels, mine: readonly Role[]): boolean =>
  mine.includes("admin") || mine.some((role) => levels[role] === "edit");

export const sameAccess = (one: Access, other: Access): boolean => {
  const words = (access: Access) => JSON.stringify(levelsOf(access));
  return words(one) === words(other);
};
