import { expect, it } from "vitest";
import type { HiringTeamMember, Me } from "@/api/types";
import { known, opener, unfilled } from "./blanks";

const blank = (name: string, label = "") => ({ name, label });
const marta: HiringTeamMember = { user_id: "1", name: "Marta Okafor", role: "hiring_manager" };
const job = {
  organization: "Example Systems",
  team: [{ ...marta, user_id: "2", name: "Ada Lindqvist", role: "interviewer" as const }, marta],
  location: " Leeds ",
  salary: { min: 7_000_000, max: 8_500_000, currency: "EUR", period: "year" as const },
};

it("fills the blanks that the job itself answers", () => {
  const blanks = [blank("company"), blank("hiring_manager"), blank("location"), blank("salary_range")];
  expect(known(blanks, job)).toEqual({
    company: "Example Systems",
    hiring_manager: "Marta Okafor",
    location: "Leeds",
    salary_range: "€70,000–€85,000 a year",
  });
});

it("goes by the label too, and leaves other blanks alone", () => {
  const blanks = [blank("c", "Company name"), blank("company_values"), blank("team"), blank("contact")];
  expect(known(blanks, job)).toEqual({ c: "Example Systems" });
});

it("says nothing that the job does not say", () => {
  const blanks = [blank("hiring_manager"), blank("location"), blank("salary")];
  expect(known(blanks, { organization: "Example", team: [], location: " ", salary: null })).toEqual({});
});

it("counts as open what neither the job nor the guide fills", () => {
  const blanks = [
    { name: "company" },
    { name: "team", default: "the team" },
    { name: "contact", default: " " },
  ];
  expect(unfilled(blanks, () => "")).toBe(2);
  expect(unfilled(blanks, (name) => (name === "company" ? "Example" : " "))).toBe(1);
  expect(unfilled(blanks, () => "said")).toBe(0);
});

it("puts whoever opens the job on its team", () => {
  const me = (...roles: string[]) => ({ id: "9", name: "Jonas Weber", roles }) as unknown as Me;
  expect(opener(me("admin"))).toEqual({ user_id: "9", name: "Jonas Weber", role: "hiring_manager" });
  expect(opener(me("hiring_manager")).role).toBe("hiring_manager");
  expect(opener(me("recruiter")).role).toBe("recruiter");
});
