import type { ReactNode } from "react";
import { library as t } from "@/strings/library";
import css from "./library.module.css";

export interface Part {
  id: string;
  title: string;
  body: ReactNode;
}

/** A long page: its parts, and beside them a list that leads to each. */
export function Contents({ parts }: { parts: Part[] }) {
  return (
    <div className={css.columns}>
      <div className={css.parts}>
        {parts.map(({ id, title, body }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} className={css.part}>
            <h2 id={`${id}-title`} tabIndex={-1}>
              {title}
            </h2>
            {body}
          </section>
        ))}
      </div>
      <nav className={css.contents} aria-label={t.contents}>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <button type="button" onClick={() => goTo(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function goTo(id: string): void {
  const title = document.getElementById(`${id}-title`);
  title?.scrollIntoView({ block: "start" });
  title?.focus({ preventScroll: true });
}
