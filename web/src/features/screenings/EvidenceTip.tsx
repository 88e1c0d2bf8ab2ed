import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ScreenedResume, Screening } from "@/api/types";
import { screenings as t } from "@/strings/screenings";
import { creditsOf, partsOf } from "./rank";
import css from "./screenings.module.css";
import { Quotes } from "./Verdict";

export interface Tip {
  resume: ScreenedResume;
  criterion: number;
  cell: HTMLElement;
}

const ID = "evidence-tip";
const GAP = 6;

/** The words behind a verdict, beside its cell. One for the whole table: a thousand cells share it. */
export function EvidenceTip(props: {
  tip: Tip | null;
  screening: Screening;
  weights: number[];
  labels: string[];
  onLeave: () => void;
}) {
  const { tip, onLeave } = props;
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });
  const cell = tip?.cell;
  useLayoutEffect(() => {
    if (!cell || !box.current) return;
    const anchor = cell.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box.current;
    const below = anchor.bottom + GAP;
    setAt({
      left: Math.max(8, Math.min(anchor.left + anchor.width / 2 - width / 2, innerWidth - width - 8)),
      top: below + height < innerHeight - 8 ? below : Math.max(8, anchor.top - height - GAP),
    });
    cell.setAttribute("aria-describedby", ID);
    return () => cell.removeAttribute("aria-describedby");
  }, [cell]);
  useEffect(() => {
    if (!cell) return;
    // It stays while the pointer is on it or on its cell, so that its words can be selected.
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const over = ({ target }: MouseEvent) => {
      clearTimeout(leaving);
      const within = target instanceof Node && (cell.contains(target) || box.current?.contains(target));
      if (!within && document.activeElement !== cell) leaving = setTimeout(onLeave, 140);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === "Escape") onLeave();
    };
    document.addEventListener("mouseover", over);
    document.addEventListener("keydown", onEscape);
    addEventListener("scroll", onLeave, { passive: true, once: true });
    return () => {
      clearTimeout(leaving);
      document.removeEventListener("mouseover", over);
      document.removeEventListener("keydown", onEscape);
      removeEventListener("scroll", onLeave);
    };
  }, [cell, onLeave]);
  if (!tip) return null;
  const { criteria } = props.screening;
  const verdict = tip.resume.verdicts.find(({ criterion }) => criterion === criteria[tip.criterion]?.id);
  const most =
    partsOf(
      criteria.map(() => 10_000),
      props.weights,
    )[tip.criterion] ?? 0;
  const part = partsOf(creditsOf(tip.resume.verdicts, criteria), props.weights)[tip.criterion] ?? 0;
  return (
    <div ref={box} id={ID} role="tooltip" className={css.tip} style={at}>
      <b>{props.labels[tip.criterion]}</b>
      <p className={css.tipVerdict}>
        {t.verdicts[verdict?.verdict ?? "not_found"]} · {t.adds(part.toFixed(1), most.toFixed(1))}
      </p>
      <Quotes verdict={verdict} blind={tip.resume.blind} />
    </div>
  );
}
