import { lazy, Suspense, useEffect, useState } from "react";
import type { CandidateGuide, Portal } from "@/api/types";
import { portal as t } from "@/strings/portal";
import css from "../portal.module.css";
import { preparationOf } from "./queries";

const StageLists = lazy(() => import("./Preparation").then((module) => ({ default: module.StageLists })));

/** How to prepare for a stage, below it; asked for when it is opened. */
export function HowToPrepare(props: { token: string; stage: Portal["stages"][number] }) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary aria-label={t.prepareOf(props.stage.title)}>{t.prepare}</summary>
      {opened && <Told token={props.token} kind={props.stage.kind} />}
    </details>
  );
}

function Told({ token, kind }: { token: string; kind: string }) {
  const [guide, setGuide] = useState<CandidateGuide | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed) return;
    let here = true;
    preparationOf(token).then(
      (found) => here && setGuide(found),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [token, failed]);
  if (failed) {
    return (
      <p role="alert">
        {t.prepareFailed}{" "}
        <button type="button" className={css.again} onClick={() => setFailed(false)}>
          {t.retry}
        </button>
      </p>
    );
  }
  const wait = <p role="status">{t.prepareLoading}</p>;
  const stage = guide?.stages.find((each) => each.kind === kind);
  if (!guide) return wait;
  return <Suspense fallback={wait}>{stage && <StageLists stage={stage} narrow />}</Suspense>;
}
