import { type ReactNode, useEffect, useRef } from "react";
import { common } from "@/strings/common";
import css from "./parts.module.css";

/** The head of every page: where one is, what it is called, and at most one main action. */
export function PageHeader(props: {
  crumb?: ReactNode;
  title: ReactNode;
  documentTitle?: string;
  sub?: ReactNode;
  children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const documentTitle = props.documentTitle ?? (typeof props.title === "string" ? props.title : "");
  useEffect(() => {
    document.title = documentTitle ? `${documentTitle} · ${common.product}` : common.product;
    // Moving to another page moves the screen reader too, unless a field has already taken the focus.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [documentTitle]);
  return (
    <div className={css.header}>
      <div className={css.headings}>
        {props.crumb && <div className={css.crumb}>{props.crumb}</div>}
        <h1 ref={heading} tabIndex={-1} className={css.title}>
          {typeof props.title === "string" ? <bdi>{props.title}</bdi> : props.title}
        </h1>
        {props.sub && <div className={css.sub}>{props.sub}</div>}
      </div>
      {props.children && <div className={css.actions}>{props.children}</div>}
    </div>
  );
}

export function Card(props: {
  title?: ReactNode;
  aside?: ReactNode;
  label?: string;
  flush?: boolean;
  /** As wide as a form, not as the page. */
  form?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const label = props.label ?? (typeof props.title === "string" ? props.title : undefined);
  return (
    <section
      className={`${css.card} ${props.className ?? ""}`}
      data-form={props.form || undefined}
      aria-label={label}
    >
      {props.title && (
        <header className={css.cardHead}>
          <h2>{props.title}</h2>
          {typeof props.aside === "string" ? <small>{props.aside}</small> : props.aside}
        </header>
      )}
      {props.flush ? props.children : <div className={css.cardBody}>{props.children}</div>}
    </section>
  );
}

/** Tabs over panels of one page; arrow keys go from one to the next. */
export function Tabs<Key extends string>(props: {
  label: string;
  value: Key;
  tabs: { key: Key; title: ReactNode }[];
  onChange: (key: Key) => void;
}) {
  const step = (event: React.KeyboardEvent, by: number) => {
    const at = props.tabs.findIndex((tab) => tab.key === props.value);
    const next = props.tabs[(at + by + props.tabs.length) % props.tabs.length];
    if (!next) return;
    event.preventDefault();
    props.onChange(next.key);
    const tabs = event.currentTarget;
    requestAnimationFrame(() => tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  const list = useRef<HTMLDivElement>(null);
  const { value } = props;
  // Where not all of them have room, the chosen one is in sight.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>(`[id="tab-${value}"]`);
    if (!list.current || !chosen) return;
    const { offsetLeft, offsetWidth } = chosen;
    const { scrollLeft, clientWidth } = list.current;
    if (offsetLeft < scrollLeft || offsetLeft + offsetWidth > scrollLeft + clientWidth) {
      list.current.scrollLeft = offsetLeft - (clientWidth - offsetWidth) / 2;
    }
  }, [value]);
  return (
    <div
      ref={list}
      className={css.tabs}
      role="tablist"
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") step(event, 1);
        if (event.key === "ArrowLeft") step(event, -1);
      }}
    >
      {props.tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={`tab-${tab.key}`}
          aria-selected={tab.key === props.value}
          aria-controls={`panel-${tab.key}`}
          tabIndex={tab.key === props.value ? 0 : -1}
          onClick={() => props.onChange(tab.key)}
        >
          {tab.title}
        </button>
      ))}
    </div>
  );
}

export function TabPanel(props: { of: string; children: ReactNode }) {
  return (
    <div role="tabpanel" id={`panel-${props.of}`} aria-labelledby={`tab-${props.of}`} className={css.panel}>
      {props.children}
    </div>
  );
}

/** What may be wider than the page, with a shadow at the edge that hides something. */
export function Scroller(props: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y: what scrolls sideways must be reachable by keyboard, and say what it is
    <div className={css.scroller} role="group" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  );
}

/** What narrows a list down, and at its end what can be done with what is chosen in it. */
export function Toolbar(props: { children: ReactNode }) {
  return <div className={css.toolbar}>{props.children}</div>;
}
