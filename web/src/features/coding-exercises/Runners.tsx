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
        <b>{t.runner[state]}</b> {why && <Words text={why} />}
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

/** A sentence of the server's, with what is to be typed between backticks. */
function Words({ text }: { text: string }) {
  let at = 0;
  return text.split("`").map((part, place) => {
    at += part.length + 1;
    return place % 2 === 1 ? <code key={at}>{part}</code> : part;
  });
}
