import { describe, expect, it } from "vitest";
import type { GuideDocument } from "@/api/types";
import { blanks, fill, used } from "./fill";
import { write } from "./pointer";
import { guide } from "./sample";

const with_ = (more: Partial<GuideDocument>): GuideDocument => ({ ...guide(), ...more });
const team = { name: "team", label: "Team", default: "the night shift" };
const island = { name: "island", label: "", default: null };

describe("the blanks of a guide", () => {
  it("are filled everywhere with what the job says, else with the usual", () => {
    const before = with_({
      variables: [team, island],
      introduction: "On {{island}} with {{ team }}.",
      unplaced: ["{{island}}"],
    });
    const asked = write(before, "/stages/0/questions/0/areas_to_cover", ["What {{island}} needs"]);
    const rated = write(asked, "/stages/0/scorecard/attributes/0/anchors/2", "Knows {{island}}");
    const after = fill(rated, { island: "Fenmark" });
    expect(after.introduction).toBe("On Fenmark with the night shift.");
    expect(after.unplaced).toEqual(["Fenmark"]);
    expect(after.stages[0]?.questions[0]?.areas_to_cover).toEqual(["What Fenmark needs"]);
    expect(after.stages[0]?.scorecard?.attributes[0]?.anchors[2]).toBe("Knows Fenmark");
    expect(before.introduction).toContain("{{island}}");
  });

  it("stay where nobody fills them, and a value is not filled itself", () => {
    const before = with_({ variables: [team], introduction: "{{nobody}} and {{team}} {{Team}} {{{team}}}" });
    expect(fill(before, { team: "{{nobody}} $& $1" }).introduction).toBe(
      "{{nobody}} and {{nobody}} $& $1 {{Team}} {{{nobody}} $& $1}",
    );
  });

  it("leave keys and their own names alone", () => {
    const before = with_({ variables: [{ ...team, default: "{{island}}" }, island] });
    const after = fill(write(before, "/stages/0/key", "{{island}}"), { island: "Fenmark" });
    expect(after.variables).toEqual(before.variables);
    expect(after.stages[0]?.key).toBe("{{island}}");
  });

  it("are listed with what fills them", () => {
    const before = with_({
      variables: [team, island, { name: "unused", label: "Unused", default: null }],
      introduction: "{{island}} {{team}} {{stray}}",
    });
    expect(used(before)).toEqual(["island", "team", "stray"]);
    expect(
      blanks(before, { team: "us" }).map(({ name, label, value, from, used }) => [
        name,
        label,
        value,
        from,
        used,
      ]),
    ).toEqual([
      ["team", "Team", "us", "job", true],
      ["island", "island", null, null, true],
      ["unused", "Unused", null, null, false],
      ["stray", "stray", null, null, true],
    ]);
    // What is said to be nothing is nothing, as the server has it.
    expect(fill(before, { island: "" }).introduction).toBe(" the night shift {{stray}}");
  });
});
