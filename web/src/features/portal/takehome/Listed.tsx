import { useEffect, useState } from "react";
import { formatDeadline } from "@/design/time";
import { portal } from "@/strings/portal";
import { takeHome as t } from "@/strings/takeHome";
import css from "../portal.module.css";
import { portalTakeHomes } from "./api";

type Listed = Awaited<ReturnType<typeof portalTakeHomes>>["data"];

/** What the candidate is asked to build. Who was given nothing sees nothing of it. */
export function TakeHomes({ token }: { token: string }) {
  const [list, setList] = useState<Listed>([]);
  const [failed, setFailed] = useState(0);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let here = true;
    portalTakeHomes(token).then(
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
    <section className={css.section} aria-labelledby="take-homes">
      <h2 id="take-homes">{t.listTitle}</h2>
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
          href={`/portal/${encodeURIComponent(token)}/take-homes/${each.id}`}
        >
          <b>{each.title}</b>
          <span>
            {each.status === "invited" ? t.dueBy(formatDeadline(each.due_at)) : (t.status[each.status] ?? "")}
          </span>
        </a>
      ))}
    </section>
  );
}
