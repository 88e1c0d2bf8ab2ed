import { useState } from "react";
import { library as t } from "@/strings/library";
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
        label={t.coverageBy}
        of={["stage", "level"] as const}
        value={by}
        names={t.by}
        onChange={setBy}
      />
      {by === "stage" ? <ByStage /> : <QuestionCounts />}
    </>
  );
}
