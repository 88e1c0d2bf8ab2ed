import type { Application, Stage } from "@/api/types";
import { Scroller } from "@/design/parts";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";

/** How many reached each stage, and which part of the stage before that is. */
export function Funnel(props: { stages: Stage[]; applications: Application[] }) {
  const position = new Map(props.stages.map((stage, index) => [stage.key, index]));
  // Whoever is in a stage that only an earlier version of the guide has got as far as the first at least.
  const reached = props.stages.map(
    (_, at) =>
      props.applications.filter((each) => (position.get(each.current_stage?.key ?? "") ?? 0) >= at).length,
  );
  const hired = props.applications.filter(({ status }) => status === "hired").length;
  return (
    <div className={css.boardFrame}>
      <Scroller label={t.funnel}>
        <dl className={css.funnel}>
          <div>
            <dt>{t.applied}</dt>
            <dd>{props.applications.length}</dd>
          </div>
          {props.stages.slice(1).map((stage, index) => {
            const before = reached[index] ?? 0;
            const here = reached[index + 1] ?? 0;
            return (
              <div key={stage.key}>
                <dt>
                  {stage.title.toLowerCase()}
                  {before > 0 && ` · ${Math.round((100 * here) / before)} %`}
                </dt>
                <dd>{here}</dd>
              </div>
            );
          })}
          <div>
            <dt>{t.decided}</dt>
            <dd>{hired}</dd>
          </div>
        </dl>
      </Scroller>
    </div>
  );
}
