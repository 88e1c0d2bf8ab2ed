import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Avatar, Dotted, Name } from "@/design/parts";
import css from "./home.module.css";

/** One line of Home: whom or what it is about, why, since when, and what to do. */
export function Row(props: {
  /** Whom or what it is about; with an address it leads there. */
  name: string;
  to?: LinkProps["to"];
  params?: LinkProps["params"];
  /** What stands before it in place of a person's initials, where it is not about a person. */
  mark?: ReactNode;
  detail: (string | null | undefined)[];
  when?: string;
  now?: boolean;
  children?: ReactNode;
}) {
  const name = <Name>{props.name}</Name>;
  return (
    <div className={css.row}>
      {props.mark ? (
        <span className={css.mark} aria-hidden="true">
          {props.mark}
        </span>
      ) : (
        <Avatar name={props.name} titled={false} />
      )}
      <div className={css.who}>
        {/* What is too long is cut off at the end of its own writing. */}
        <b dir="auto">
          {props.to ? (
            <Link to={props.to} params={props.params as never}>
              {name}
            </Link>
          ) : (
            name
          )}
        </b>
        <p>
          <Dotted of={props.detail} />
        </p>
      </div>
      {props.when && (
        <span className={css.when} data-now={props.now || undefined}>
          {props.when}
        </span>
      )}
      {props.children && <span className={css.act}>{props.children}</span>}
    </div>
  );
}
