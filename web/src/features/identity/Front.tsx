import type { ReactNode } from "react";
import { Mark } from "@/design/Brand";
import { common } from "@/strings/common";
import css from "./identity.module.css";

/** The frame of the pages before the product: set-up, sign-in, invitation. */
export function Front(props: { children: ReactNode }) {
  return (
    <div className={css.page}>
      <header className={css.side}>
        <div className={css.brand}>
          <Mark /> {common.product}
        </div>
        <p className={css.say}>
          {common.frontLine}
          <small>{common.frontSmall}</small>
        </p>
      </header>
      <main id="content" className={css.main}>
        {props.children}
      </main>
    </div>
  );
}
