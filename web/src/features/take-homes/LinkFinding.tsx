import { Button, Menu } from "@mantine/core";
import type { Evidence } from "@/api/types";
import { path } from "@/autosave/fields";
import { IconCheck } from "@/design/icons";
import { useDraftState } from "@/features/interviews/useKit";
import { isEditable } from "@/features/interviews/useSubmitting";
import { FINDING, findingRef } from "@/features/scorecards/evidence";
import { takeHomes as t } from "@/strings/takeHomes";
import type { Review } from "./Beside";
import css from "./takeHomes.module.css";

/** Links a finding to ratings of the scorecard that is open beside it. */
export function LinkFinding(props: { review: Review; takeHome: string; check: string }) {
  const { kit, session } = props.review;
  const state = useDraftState(session);
  const ref = findingRef(props.takeHome, props.check);
  const evidenceOf = (attribute: string) => state?.scorecard.ratings[attribute]?.evidence ?? [];
  const is = (each: Evidence) => each.kind === FINDING && each.ref === ref;
  const linked = kit.stage.attributes.filter(({ id }) => evidenceOf(id).some(is));
  const toggle = (attribute: string) => {
    const before = evidenceOf(attribute);
    void session.edit(
      path.evidence(attribute),
      before.some(is) ? before.filter((each) => !is(each)) : [...before, { kind: FINDING, ref }],
    );
  };
  return (
    <div className={css.link}>
      {isEditable(state) && (
        <Menu position="bottom-start" width={320} checkIcon={<IconCheck size={14} />}>
          <Menu.Target>
            <Button size="xs" aria-label={t.linkOf(props.check)}>
              {t.link}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
            {kit.stage.attributes.map(({ id, name }) => (
              <Menu.CheckboxItem key={id} checked={evidenceOf(id).some(is)} onChange={() => toggle(id)}>
                {name}
              </Menu.CheckboxItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {linked.length > 0 && <span className="small muted">{t.linkedTo(linked.map(({ name }) => name))}</span>}
    </div>
  );
}
