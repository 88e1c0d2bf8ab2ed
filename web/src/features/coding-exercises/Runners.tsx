import { useQuery } from "@tanstack/react-query";
import { IconAlert } from "@/design/icons";
import { Notice } from "@/design/parts";
import { codingExercises as t } from "@/strings/codingExercises";
import { codeLanguagesQuery } from "./queries";

/** Says when programs cannot be run here, or not as safely as they should be. Nothing where all is well. */
export function Runners() {
  const { data } = useQuery(codeLanguagesQuery);
  if (!data || data.runner.state === "ready") return null;
  const { state, why, degraded } = data.runner;
  return (
    <div className="notices">
      <Notice tone={state === "unprotected" ? "bad" : "warn"} icon={<IconAlert />} role="status">
        <b>{t.runner[state]}</b> {why}
        {degraded.length > 0 && (
          <ul>
            {degraded.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
