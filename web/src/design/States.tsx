import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Problem, Unreachable } from "@/api/problem";
import { common } from "@/strings/common";
import { IconAlert, IconCloudOff, IconCompass, IconLock } from "./icons";
import css from "./parts.module.css";
import tables from "./table.module.css";

/** Nothing there yet: what will be, and the first step towards it. */
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
      {props.children && <div className={css.stateActions}>{props.children}</div>}
    </div>
  );
}

interface FailureProps {
  error: unknown;
  retry?: () => void;
  compact?: boolean;
  /** It stands for the whole page, and so carries its heading. */
  page?: boolean;
}

/** What went wrong, in words, with the way out: each kind of failure has its own. */
export function ErrorState(props: FailureProps) {
  const { error } = props;
  const status = error instanceof Problem ? error.status : 0;
  if (status === 403) return <NoPermission page={props.page} compact={props.compact} />;
  if (status === 404) {
    return (
      <Failure {...props} icon={<IconCompass size={22} />} title={common.notFoundTitle}>
        <p>{common.notFoundBody}</p>
      </Failure>
    );
  }
  const away = error instanceof Unreachable;
  const requestId = error instanceof Problem ? error.requestId : null;
  return (
    <Failure
      {...props}
      icon={away ? <IconCloudOff size={22} /> : <IconAlert size={22} />}
      tone={away ? undefined : "bad"}
      title={away ? common.offlineTitle : common.errorTitle}
    >
      <p>{away ? common.offlineBody : error instanceof Error ? error.message : ""}</p>
      {props.retry && <Button onClick={props.retry}>{common.retry}</Button>}
      {requestId && <p className="small muted mono">{common.requestId(requestId)}</p>}
    </Failure>
  );
}

/** Signed in, and not allowed. `givers` are the people who could change that, when they are known. */
export function NoPermission(props: {
  givers?: string[] | undefined;
  page?: boolean | undefined;
  compact?: boolean | undefined;
}) {
  return (
    <Failure {...props} icon={<IconLock size={22} />} title={common.forbiddenTitle}>
      <p>
        {common.forbiddenBody} {common.forbiddenBy(props.givers ?? [])}
      </p>
      {props.page && <Link to="/">{common.goHome}</Link>}
    </Failure>
  );
}

function Failure(props: {
  icon: ReactNode;
  tone?: "bad" | undefined;
  title: string;
  page?: boolean | undefined;
  compact?: boolean | undefined;
  children: ReactNode;
}) {
  const Heading = props.page ? "h1" : "h2";
  return (
    <div className={css.state} data-compact={props.compact || undefined} role="alert">
      <div className={css.mark} data-tone={props.tone} aria-hidden="true">
        {props.icon}
      </div>
      <Heading>{props.title}</Heading>
      {props.children}
    </div>
  );
}

const WIDTHS = [62, 88, 74, 93, 56, 81, 69, 90];
const times = (n: number) => Array.from({ length: n }, (_, index) => index);

/** One line of what is coming. */
export function Bone(props: { width: string; tall?: boolean }) {
  return <span className={css.bone} data-tall={props.tall || undefined} style={{ width: props.width }} />;
}

/** The shape of what is coming, so that nothing jumps when it comes. */
export function Skeleton(props: { lines?: number; label?: string }) {
  return (
    <div role="status" aria-label={props.label ?? common.loading} className={css.bones}>
      {times(props.lines ?? 5).map((line) => (
        <Bone key={line} width={`${WIDTHS[line % WIDTHS.length]}%`} />
      ))}
    </div>
  );
}

export function CardSkeletons(props: { count: number; lines?: number }) {
  return times(props.count).map((card) => (
    <div key={card} className={css.card}>
      <div className={css.cardBody}>
        <Skeleton lines={props.lines ?? 3} />
      </div>
    </div>
  ));
}

/** The head of a page whose name is not known yet. */
export function HeaderSkeleton() {
  return (
    <div className={css.header}>
      <div className={css.headings}>
        <div className={css.crumb}>
          <Bone width="180px" />
        </div>
        <h1 className={css.title}>
          <span className="visually-hidden">… {common.loading}</span>
          <Bone width="min(320px, 70%)" tall />
        </h1>
      </div>
    </div>
  );
}

export function TableSkeleton(props: { rows?: number; columns?: number }) {
  return (
    <div className={tables.frame} role="status" aria-label={common.loading}>
      {times(props.rows ?? 8).map((row) => (
        <div key={row} className={css.boneRow}>
          {times(props.columns ?? 4).map((column) => (
            <Bone key={column} width={`${(WIDTHS[(row + 3 * column) % WIDTHS.length] ?? 60) * 0.75}%`} />
          ))}
        </div>
      ))}
    </div>
  );
}

export function BoardSkeleton() {
  return (
    <div className={css.boneBoard} role="status" aria-label={common.loading}>
      {times(5).map((column) => (
        <div key={column}>
          <Bone width="60%" />
          {times(4 - (column % 3)).map((card) => (
            <div key={card} className={css.boneCard}>
              <Bone width={`${WIDTHS[(card + column) % WIDTHS.length]}%`} />
              <Bone width="45%" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The head, the stages and two columns: an application or a debrief on its way. */
export function SplitSkeleton() {
  return (
    <>
      <HeaderSkeleton />
      <div className={css.boneSplit}>
        <div className="stack">
          <CardSkeletons count={3} lines={2} />
        </div>
        <div className="stack">
          <CardSkeletons count={2} lines={4} />
        </div>
      </div>
    </>
  );
}
