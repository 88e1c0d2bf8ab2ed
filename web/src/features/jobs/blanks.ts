import type { HiringTeamMember, Job, Me, Role } from "@/api/types";
import { formatMoney } from "@/design/time";

/** What a job says of itself that a guide may leave a blank for. */
export interface Known {
  organization: string;
  team: HiringTeamMember[];
  location: string;
  salary: Job["salary_range"];
}

interface Blank {
  name: string;
  label: string;
}

/** The words of a name or a label: `salary_range` and "Salary range" are the same. */
const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();

const salaryText = (range: Job["salary_range"]) =>
  range &&
  `${formatMoney(range.min, range.currency)}–${formatMoney(range.max, range.currency)} a ${range.period}`;

/** What is known to go into the blanks of a guide, by their names; blanks called otherwise are left to the person. */
export function known(blanks: Blank[], of: Known): Record<string, string> {
  const manager = of.team.find(({ role }) => role === "hiring_manager")?.name;
  const all: [RegExp, string | null | undefined][] = [
    [/^(company|organi[sz]ation)( name)?$/, of.organization],
    [/^(name of the )?hiring manager( name)?$/, manager],
    [/^(job |work )?location$/, of.location.trim()],
    [/^salary( range)?$/, salaryText(of.salary)],
  ];
  const found: Record<string, string> = {};
  for (const { name, label } of blanks) {
    const value = all.find(([called]) => called.test(words(name)) || called.test(words(label)))?.[1];
    if (value) found[name] = value;
  }
  return found;
}

/** Of how many blanks neither the job nor the guide says what to read there. */
export const unfilled = (
  blanks: { name: string; default?: string | null }[],
  filled: (name: string) => string,
): number => blanks.filter(({ name, default: own }) => !filled(name).trim() && !own?.trim()).length;

/** Whoever opens a job is on its team: a recruiter as that, and anybody else as its hiring manager. */
export function opener(me: Me): HiringTeamMember {
  const recruits = me.roles.includes("recruiter") && !me.roles.includes("admin");
  const role: Role = recruits ? "recruiter" : "hiring_manager";
  return { user_id: me.id, name: me.name, role };
}
