import { useState } from "react";
import { shelves } from "@/strings/shelves";
import { ByStage } from "./ByStage";
import { Choice } from "./Choice";
import { QuestionCounts } from "./QuestionCounts";

type By = "stage" | "level";

/** What the library has for which competency: for each stage everything, or its questions by level. */
export function Coverage() {
  const [by, setBy] = useState<By>("stage");
  return (
    <>
      <Choice
        label={shelves.coverageBy}
        of={["stage", "level"] as const}
        value={by}
        names={shelves.by}
        onChange={setBy}
      />
      {by === "stage" ? <ByStage /> : <QuestionCounts />}
    </>
  );
}
