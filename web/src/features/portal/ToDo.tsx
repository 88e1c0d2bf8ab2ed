import { type ReactNode, useEffect, useState } from "react";
import { portal } from "@/strings/portal";
import css from "./portal.module.css";

interface Listed {
  id: string;
  title: string;
}

/** What a candidate is to do of one kind, each with where it leads. Who was given nothing sees nothing of it. */
export function ToDo<T extends Listed>(props: {
  token: string;
  /** Its place on the page, and in the address of each: `assessments`, `take-homes`. */
  name: string;
  title: string;
  failed: string;
  /** The same function each time: another one asks anew. */
  load: (token: string) => Promise<{ data: T[] }>;
  children: (each: T) => ReactNode;
}) {
  const { token, name, load } = props;
  const [list, setList] = useState<T[]>([]);
  const [failed, setFailed] = useState(0);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let here = true;
    load(token).then(
      ({ data }) => here && setList(data),
      () => here && setFailed(tries + 1),
    );
    return () => {
      here = false;
    };
  }, [token, load, tries]);
  const again = failed > tries;
  if (list.length === 0 && !again) return null;
  return (
    <section className={css.section} aria-labelledby={name}>
      <h2 id={name}>{props.title}</h2>
      {again && (
        <p role="alert">
          {props.failed}{" "}
          <button type="button" className={css.again} onClick={() => setTries(failed)}>
            {portal.retry}
          </button>
        </p>
      )}
      {list.map((each) => (
        <a
          key={each.id}
          className={css.leads}
          href={`/portal/${encodeURIComponent(token)}/${name}/${each.id}`}
        >
          <b>{each.title}</b>
          <span>{props.children(each)}</span>
        </a>
      ))}
    </section>
  );
}
