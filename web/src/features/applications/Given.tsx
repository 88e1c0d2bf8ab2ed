import { Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState } from "@/design/parts";
import app from "./application.module.css";

/** What an application was given to do of one kind. Nothing for those who neither see nor give any. */
export function Given<T extends { id: string }>(props: {
  /** Its words: what it is, how one is given, and that there is none. */
  words: { title: string; give: string; none: string };
  list: UseQueryResult<{ data: T[] }>;
  may: boolean;
  onGive: () => void;
  /** The class of the list. */
  className: string | undefined;
  children: (each: T) => ReactNode;
}) {
  const { words, list, may } = props;
  const all = list.data?.data ?? [];
  if (!list.error && all.length === 0 && !may) return null;
  return (
    <section className={app.section} aria-label={words.title}>
      <div className="row">
        <h2>{words.title}</h2>
        {may && (
          <Button size="xs" className="right" onClick={props.onGive}>
            {words.give}
          </Button>
        )}
      </div>
      {list.error ? (
        <ErrorState compact error={list.error} retry={() => void list.refetch()} />
      ) : all.length === 0 ? (
        <p className="muted small">{words.none}</p>
      ) : (
        <ul className={props.className}>
          {all.map((each) => (
            <li key={each.id}>{props.children(each)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
