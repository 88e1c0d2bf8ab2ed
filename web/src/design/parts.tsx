import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCloudOff, IconEyeOff, IconLock } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Problem, Unreachable } from "@/api/problem";
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
      <div>
        {props.crumb && <div className={css.crumb}>{props.crumb}</div>}
        <h1 ref={heading} tabIndex={-1} className={css.title}>
          {props.title}
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
  className?: string;
  children: ReactNode;
}) {
  const label = props.label ?? (typeof props.title === "string" ? props.title : undefined);
  return (
    <section className={`${css.card} ${props.className ?? ""}`} aria-label={label}>
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

export type Tone = "plain" | "gold" | "good" | "warn" | "bad";

export function Tag(props: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={css.tag} data-tone={props.tone ?? "plain"} title={props.title}>
      {props.children}
    </span>
  );
}

export function Notice(props: {
  tone?: Tone;
  icon?: ReactNode;
  role?: "status" | "alert";
  children: ReactNode;
}) {
  return (
    <div className={css.notice} data-tone={props.tone ?? "plain"} role={props.role}>
      {props.icon}
      <div>{props.children}</div>
    </div>
  );
}

const TINTS = ["#dcd6c8", "#cfdcd6", "#d9d3e4", "#e4d3cf", "#d2dae2", "#e2dcc0"];

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? "?";
  const last = words.length > 1 ? (words[words.length - 1]?.[0] ?? "") : "";
  return (first + last).toUpperCase();
}

/** A person's initials. The name is always nearby or in the title; colour only helps to tell people apart. */
export function Avatar(props: { name: string; titled?: boolean }) {
  let sum = 0;
  for (const letter of props.name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  const tint = { "--tint": TINTS[sum % TINTS.length] } as React.CSSProperties;
  if (props.titled === false) {
    return (
      <span className={css.avatar} style={tint} aria-hidden="true">
        {initials(props.name)}
      </span>
    );
  }
  return (
    <span className={css.avatar} style={tint} role="img" title={props.name} aria-label={props.name}>
      {initials(props.name)}
    </span>
  );
}

export function Avatars(props: { names: string[]; max?: number }) {
  const max = props.max ?? 5;
  const shown = props.names.slice(0, max);
  return (
    <span className={css.avatars}>
      {shown.map((name) => (
        <Avatar key={name} name={name} />
      ))}
      {props.names.length > max && <span className={css.avatar}>+{props.names.length - max}</span>}
    </span>
  );
}

/** A rating as a chip. The number is always there; 0 is hatched, since it is missing data and not a low score. */
export function RatingChip(props: { rating: number | null; label?: string }) {
  if (props.rating === null) return <span className="muted">–</span>;
  return (
    <span
      className={css.rating}
      data-level={props.rating}
      title={props.label ?? (props.rating === 0 ? "0: not enough information" : undefined)}
    >
      {props.rating}
    </span>
  );
}

export function Kbd(props: { children: ReactNode }) {
  return (
    <span className={css.kbd} aria-hidden="true">
      {props.children}
    </span>
  );
}

/** "⌘" where keyboards have one. */
export const MOD = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "⌘" : "Ctrl ";

export function Facts(props: { of: [string, ReactNode][] }) {
  return (
    <dl className={css.facts}>
      {props.of.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactRow(props: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.value ?? <span className="muted">–</span>}</dd>
    </>
  );
}

export interface Step {
  key: string;
  title: string;
  note?: string;
  state: "done" | "now" | "next";
}

/** Where an application stands among its stages. */
export function StageProgress(props: { label: string; steps: Step[] }) {
  return (
    <ol className={css.steps} aria-label={props.label}>
      {props.steps.map((step) => (
        <li key={step.key} data-state={step.state} aria-current={step.state === "now" ? "step" : undefined}>
          <b title={step.title}>{step.title}</b>
          <span>{step.note ?? "\u00a0"}</span>
        </li>
      ))}
    </ol>
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
    const list = event.currentTarget;
    requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <div
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

export function Scroller(props: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y: what scrolls sideways must be reachable by keyboard, and say what it is
    <div className={css.scroller} role="group" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  );
}

export function EmptyState(props: {
  icon?: ReactNode;
  title: string;
  body?: ReactNode;
  compact?: boolean;
  page?: boolean;
  tone?: "plain" | "gold";
  children?: ReactNode;
}) {
  const Heading = props.page ? "h1" : "h2";
  return (
    <div className={css.state} data-compact={props.compact || undefined}>
      {props.icon && (
        <div className={css.mark} data-tone={props.tone} aria-hidden="true">
          {props.icon}
        </div>
      )}
      <Heading>{props.title}</Heading>
      {props.body && <p>{props.body}</p>}
      {props.children && (
        <div className="row" style={{ marginTop: 10 }}>
          {props.children}
        </div>
      )}
    </div>
  );
}

/** What went wrong, in words, with the way out: each kind of failure has its own. */
export function ErrorState(props: {
  error: unknown;
  retry?: () => void;
  compact?: boolean;
  /** It stands for the whole page, and so carries its heading. */
  page?: boolean;
}) {
  const Heading = props.page ? "h1" : "h2";
  const { error } = props;
  const status = error instanceof Problem ? error.status : 0;
  const forbidden = status === 403;
  const missing = status === 404;
  const away = error instanceof Unreachable;
  const requestId = error instanceof Problem && !forbidden && !missing ? error.requestId : null;
  const [title, body, icon] = forbidden
    ? [common.forbiddenTitle, common.forbiddenBody, <IconLock key="i" size={22} />]
    : missing
      ? [common.notFoundTitle, common.notFoundBody, <IconEyeOff key="i" size={22} />]
      : away
        ? [common.offlineTitle, common.offlineBody, <IconCloudOff key="i" size={22} />]
        : [
            common.errorTitle,
            error instanceof Error ? error.message : "",
            <IconAlertTriangle key="i" size={22} />,
          ];
  return (
    <div className={css.state} data-compact={props.compact || undefined} role="alert">
      <div
        className={css.mark}
        data-tone={forbidden || missing || away ? undefined : "bad"}
        aria-hidden="true"
      >
        {icon}
      </div>
      <Heading>{title}</Heading>
      <p>{body}</p>
      {requestId && <p className="small muted mono">{common.requestId(requestId)}</p>}
      {props.retry && !forbidden && !missing && (
        <Button mt={10} onClick={props.retry}>
          {common.retry}
        </Button>
      )}
    </div>
  );
}

/** The shape of what is coming, so that nothing jumps when it comes. */
export function Skeleton(props: { lines?: number; label?: string }) {
  const widths = [62, 88, 74, 93, 56, 81, 69, 90];
  return (
    <div
      role="status"
      aria-label={props.label ?? common.loading}
      style={{ display: "grid", gap: 14, padding: "6px 0" }}
    >
      {Array.from({ length: props.lines ?? 5 }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
          key={line}
          className={css.bone}
          style={{ width: `${widths[line % widths.length]}%`, animationDelay: `${line * 90}ms` }}
        />
      ))}
    </div>
  );
}

export function CardSkeletons(props: { count: number; lines?: number }) {
  return (
    <>
      {Array.from({ length: props.count }, (_, card) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
        <div key={card} className={css.card}>
          <div className={css.cardBody}>
            <Skeleton lines={props.lines ?? 3} />
          </div>
        </div>
      ))}
    </>
  );
}
