import { describe, expect, it } from "vitest";
import type { GuideDocument } from "@/api/types";
import { merge } from "../guides/document/merge";
import { question, guide as sample } from "../guides/document/sample";
import { GUIDE, same } from "../guides/document/shape";
import {
  briefOf,
  type CodingExercise,
  fits,
  lacking,
  putExercise,
  putExerciseInNewStage,
  putQuestion,
  putScenario,
  putScenarioInNewStage,
  type Scenario,
  whereIs,
} from "./putIn";

const wanted = { ...question("fog", "What do you do in fog?"), competencies: ["watching", "Rowing"] };
const last = (guide: GuideDocument, stage = 0) => guide.stages[stage]?.questions.at(-1);

describe("putting a question in", () => {
  it("goes to the end of its stage, and changes nothing else", () => {
    const after = putQuestion(sample(), 1, wanted, false);
    expect(after.stages[1]?.questions).toHaveLength(4);
    expect(last(after, 1)?.text).toBe("What do you do in fog?");
    expect(same(GUIDE, { ...after, stages: [] }, { ...sample(), stages: [] })).toBe(true);
    expect(after.stages[0]).toEqual(sample().stages[0]);
  });
  it("gets a key that the stage does not have", () => {
    const once = putQuestion(sample(), 0, wanted, false);
    expect(last(once)?.key).toBe("fog");
    expect(last(putQuestion(once, 0, wanted, false))?.key).toBe("fog-2");
    expect(last(putQuestion(once, 1, wanted, false), 1)?.key).toBe("fog");
  });
  it("leaves out competencies that the profile lacks, and writes the others as the profile does", () => {
    expect(lacking(sample(), wanted.competencies)).toEqual(["Rowing"]);
    const after = putQuestion(sample(), 0, wanted, false);
    expect(last(after)?.competencies).toEqual(["Watching"]);
    expect(after.profile).toEqual(sample().profile);
  });
  it("adds them to the profile when asked", () => {
    const after = putQuestion(sample(), 0, wanted, true);
    expect(last(after)?.competencies).toEqual(["Watching", "Rowing"]);
    expect(after.profile.competencies.map(({ name }) => name)).toEqual(["Watching", "Mending", "Rowing"]);
  });
  it("keeps all of them where the profile names none", () => {
    const empty = { ...sample(), profile: { ...sample().profile, competencies: [] } };
    expect(last(putQuestion(empty, 0, wanted, false))?.competencies).toEqual(["watching", "Rowing"]);
  });
  it("of two people at once keeps both", () => {
    const other = { ...wanted, key: "ice", text: "And in ice?" };
    const both = merge(
      sample(),
      putQuestion(sample(), 0, wanted, false),
      putQuestion(sample(), 0, other, false),
    );
    const texts = both.document.stages[0]?.questions.map(({ text }) => text);
    expect(texts).toContain("What do you do in fog?");
    expect(texts).toContain("And in ice?");
    expect(both.conflicts).toEqual([]);
  });
  it("is found again by its words", () => {
    const after = putQuestion(sample(), 2, wanted, false);
    expect(whereIs(after, " what do you do in FOG? ")).toEqual([{ stage: 2, index: 3 }]);
    expect(whereIs(after, "What do you do in mist?")).toEqual([]);
  });
});

const scenario: Scenario = {
  title: "Ferry messages",
  level: "mid",
  minutes: 50,
  competencies: ["System design"],
  language: "en",
  introduction: "Suits those who have built a service.",
  prompt: [
    {
      key: "wants",
      title: "What the harbour wants",
      minutes: 8,
      text: "Passengers are told.\n\n#### Limits\n\nOne provider.",
    },
    { key: "storm", title: "The storm", minutes: 20, text: "All sailings are cancelled." },
  ],
  figures: [{ name: "Sailings", value: "260 a day" }],
  probes: [
    { topic: "load", question: { ...question("storm-time", "How long does it take?"), competencies: [] } },
    { topic: "failure", question: question("night-one", "What if the provider is away?") },
  ],
  outline: "### What is asked for\n\nMessages.\n\n#### Parts\n\nA queue.",
  rubric: [
    { key: "scope", name: "Scope", kind: "competency", anchors: ["a", "b", "c", "d", "e"] },
    { key: "night-a", name: "Order", kind: "competency", anchors: ["f", "g", "h", "i", "j"] },
  ],
};

describe("putting a scenario in", () => {
  it("gives each of its parts a place, and keeps what the stage has", () => {
    const before = sample().stages[2];
    const stage = putScenario(sample(), 2, scenario).stages[2];
    expect(stage?.exercise?.title).toBe("Ferry messages");
    expect(stage?.exercise?.brief).toBe(briefOf(scenario));
    expect(stage?.questions.map(({ key }) => key)).toEqual([
      "night-one",
      "night-two",
      "night-three",
      "storm-time",
      "night-one-2",
    ]);
    expect(stage?.scorecard?.attributes.map(({ key }) => key)).toEqual([
      "night-a",
      "night-b",
      "scope",
      "night-a-2",
    ]);
    expect(stage?.interviewer_directions.startsWith(`${before?.interviewer_directions}\n\nSuits those`)).toBe(
      true,
    );
    expect(stage?.agenda).toEqual(before?.agenda);
    expect(stage?.minutes).toBe(45);
  });
  it("writes headings in the ranks that a guide's file has for them", () => {
    expect(briefOf(scenario)).toBe(
      "##### What the harbour wants (8 min)\n\nPassengers are told.\n\n###### Limits\n\nOne provider.\n\n" +
        "##### The storm (20 min)\n\nAll sailings are cancelled.\n\n##### Figures\n\n- **Sailings**: 260 a day",
    );
    const directions = putScenario(sample(), 0, scenario).stages[0]?.interviewer_directions ?? "";
    expect([...directions.matchAll(/^#+ .*$/gm)].map(([line]) => line)).toEqual([
      "#### Worked outline",
      "##### What is asked for",
      "###### Parts",
    ]);
  });
  it("put in twice is there once", () => {
    const once = putScenario(sample(), 0, scenario);
    expect(putScenario(once, 0, scenario)).toEqual(once);
  });
  it("makes a stage of its own where there is none", () => {
    const stage = putScenarioInNewStage(sample(), scenario).stages[3];
    expect(stage).toMatchObject({ kind: "system_design", title: "Ferry messages", minutes: 50 });
    expect(stage?.agenda).toEqual([
      { title: "What the harbour wants", minutes: 8 },
      { title: "The storm", minutes: 20 },
    ]);
    expect(stage?.questions).toHaveLength(2);
    expect(stage?.scorecard?.attributes).toHaveLength(2);
    expect(stage?.scorecard?.recommendation).toHaveLength(4);
  });
});

const exercise: CodingExercise = {
  title: "Lamp log",
  level: "mid",
  minutes: 40,
  competencies: ["Programming"],
  language: "en",
  introduction: "Read the log aloud first.\n\n### Hints\n\n1. Where is midnight?",
  statement:
    "Count the hours.\n\n### Input\n\n```\n# a comment of the file\n21:00 on\n```\n\n#### Limits\n\nA night.",
  extensions: ["Two lamps.", "A log\nof a year."],
  what_good_looks_like: ["Asks what happens at midnight.", "Tests an empty log."],
  red_flags: ["Never runs it."],
};

describe("putting an exercise in", () => {
  it("fills the exercise of a stage, and keeps what the stage has", () => {
    const before = sample().stages[2];
    const stage = putExercise(sample(), 2, exercise).stages[2];
    expect(stage?.exercise?.title).toBe("Lamp log");
    expect(stage?.exercise?.brief).toBe(
      "Count the hours.\n\n##### Input\n\n```\n# a comment of the file\n21:00 on\n```\n\n###### Limits\n\nA night.",
    );
    expect(stage?.exercise?.criteria).toEqual(exercise.what_good_looks_like);
    expect(stage?.interviewer_directions).toBe(
      `${before?.interviewer_directions}\n\nRead the log aloud first.\n\n#### Hints\n\n1. Where is midnight?\n\n` +
        "#### When there is time left\n\n- Two lamps.\n- A log\n  of a year.\n\n#### Red flags\n\n- Never runs it.",
    );
    expect(stage?.agenda).toEqual(before?.agenda);
    expect(stage?.questions).toEqual(before?.questions);
    expect(stage?.minutes).toBe(45);
  });
  it("tells the candidate nothing of what is meant for the interviewer", () => {
    const brief = putExercise(sample(), 2, exercise).stages[2]?.exercise?.brief ?? "";
    for (const words of ["midnight", "Two lamps", "Never runs", "empty log"])
      expect(brief).not.toContain(words);
  });
  it("comes after an exercise that is there, under a heading of its own", () => {
    const other = { ...exercise, title: "Tide table", statement: "Sort the tides.\n\n### Output\n\nA list." };
    const both = putExercise(putExercise(sample(), 0, exercise), 0, other).stages[0];
    expect(both?.exercise?.title).toBe("Lamp log");
    expect(both?.exercise?.brief).toMatch(
      /A night\.\n\n##### Tide table \(40 min\)\n\nSort the tides\.\n\n###### Output\n\nA list\.$/,
    );
    expect(both?.exercise?.criteria).toEqual(exercise.what_good_looks_like);
  });
  it("put in twice is there once", () => {
    const once = putExercise(sample(), 0, exercise);
    expect(putExercise(once, 0, exercise)).toEqual(once);
    const other = { ...exercise, title: "Tide table", statement: "Sort the tides." };
    const two = putExercise(once, 0, other);
    expect(putExercise(two, 0, other)).toEqual(two);
  });
  it("makes a technical stage of its own where there is none", () => {
    const stage = putExerciseInNewStage(sample(), exercise).stages[3];
    expect(stage).toMatchObject({ kind: "technical", title: "Lamp log", minutes: 40 });
    expect(stage?.agenda).toEqual([{ title: "Lamp log", minutes: 40 }]);
  });
  it("is for stages in which somebody programs", () => {
    expect((["technical", "take_home", "custom"] as const).every((kind) => fits("exercise", { kind }))).toBe(
      true,
    );
    expect((["screening", "culture"] as const).some((kind) => fits("exercise", { kind }))).toBe(false);
    expect(fits("scenario", { kind: "system_design" })).toBe(true);
  });
});
