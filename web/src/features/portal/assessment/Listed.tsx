import { useEffect, useState } from "react";
import { formatMoment } from "@/design/time";
import { assessment as t } from "@/strings/assessment";
import { portal } from "@/strings/portal";
import css from "../portal.module.css";
import { portalAssessments } from "./api";

type Listed = Awaited<ReturnType<typeof portalAssessments>>["data"];

/** What the candidate is asked to program. Who was given nothing sees nothing of it. */
export function Assessments({ token }: { token: string }) {
  const [list, setList] = useState<Listed>([]);
  const [failed, setFailed] = useState(0);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let here = true;
    portalAssessments(token).then(
      ({ data }) => here && setList(data),
      () => here && setFailed(tries + 1),
    );
    return () => {
      here = false;
    };
  }, [token, tries]);
  const again = failed > tries;
  if (list.length === 0 && !again) return null;
  return (
    <section className={css.section} aria-labelledby="exercises">
      <h2 id="exercises">{t.listTitle}</h2>
      {again && (
        <p role="alert">
          {t.listFailed}{" "}
          <button type="button" className={css.again} onClick={() => setTries(failed)}>
            {portal.retry}
          </button>
        </p>
      )}
      {list.map((each) => (
        <a
          key={each.id}
          className={css.leads}
          href={`/portal/${encodeURIComponent(token)}/assessments/${each.id}`}
        >
          <b>{each.title}</b>
          <span>
            {each.status === "invited"
              ? [
                  each.mode === "alone" && portal.minutes(each.minutes),
                  each.opens_until ? t.opensUntil(formatMoment(each.opens_until)) : t.notStarted,
                ]
                  .filter(Boolean)
                  .join(" · ")
              : each.status === "running"
                ? each.ends_at
                  ? t.runningUntil(formatMoment(each.ends_at))
                  : t.running
                : (t.closed[each.status] ?? t.handedIn)}
          </span>
        </a>
      ))}
    </section>
  );
}
