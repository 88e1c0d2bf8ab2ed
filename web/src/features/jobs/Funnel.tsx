import type { Application, Stage } from "@/api/types";
import { Bone, Scroller } from "@/design/parts";
import { counted } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";

/** How many reached each stage, and which part of the stage before that is. */
export function Funnel(props: {
  stages: Stage[];
  /** None as long as not all of them are here: a figure that climbs says nothing. */
  applications: Application[] | null;
}) {
  const all = props.applications;
  const position = new Map(props.stages.map((stage, index) => [stage.key, index]));
  // Whoever is in a stage that only an earlier version of the guide has got as far as the first at least.
  const reached = (at: number) =>
    all?.filter((each) => (position.get(each.current_stage?.key ?? "") ?? 0) >= at).length;
  return (
    <div className={css.boardFrame}>
      <Scroller label={t.funnel}>
        <dl className={css.funnel} aria-busy={all === null}>
          <Step title={t.applied} here={all?.length} />
          {props.stages.slice(1).map((stage, index) => (
            <Step
              key={stage.key}
              title={stage.title.toLowerCase()}
              here={reached(index + 1)}
              before={reached(index)}
            />
          ))}
          <Step title={t.decided} here={all?.filter(({ status }) => status === "hired").length} />
        </dl>
      </Scroller>
    </div>
  );
}

function Step(props: { title: string; here: number | undefined; before?: number | undefined }) {
  const { here, before } = props;
  return (
    <div>
      <dt title={props.title}>{props.title}</dt>
      <dd>
        {here === undefined ? <Bone width="36px" /> : counted(here)}
        {here !== undefined && before ? <small>{`${Math.round((100 * here) / before)} %`}</small> : null}
      </dd>
    </div>
  );
}
