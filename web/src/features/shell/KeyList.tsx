import { Fragment, useState } from "react";
import { currentGroups } from "@/design/actions";
import { Kbd, Tag } from "@/design/parts";
import { printed, SHORTCUTS, type ShortcutGroup, type ShortcutId } from "@/design/shortcuts";
import { shell as t } from "@/strings/shell";
import css from "./shell.module.css";

const ids = Object.keys(SHORTCUTS) as ShortcutId[];
const groups = Object.keys(t.shortcutGroups) as ShortcutGroup[];

/** One after the other, except for a range of keys. */
const presses = (id: ShortcutId) => (printed(id).includes("–") ? [printed(id)] : printed(id).split(" "));

/** Whether its keys are pressed one after the other and not together: letters are, what goes with a modifier is not. */
const inTurn = (id: ShortcutId) => presses(id).every((key) => /^[A-Z]$/.test(key));

/** Every key there is, from the registry itself; those of the page that is open stand first. */
export function KeyList() {
  const [here] = useState(currentGroups);
  const near = (group: ShortcutGroup) => group !== "anywhere" && here.has(group);
  const order = [...groups.filter(near), ...groups.filter((group) => !near(group))];
  return (
    <div className={css.keyTable}>
      {order.map((group) => (
        <section key={group}>
          <h3>
            {t.shortcutGroups[group]} {near(group) && <Tag tone="gold">{t.here}</Tag>}
          </h3>
          <dl>
            {ids
              .filter((id) => SHORTCUTS[id].group === group)
              .map((id) => (
                <div key={id}>
                  <dt>
                    <span className="visually-hidden">{printed(id)}</span>
                    {presses(id).map((key, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: G after G is not the same press
                      <Fragment key={index}>
                        {index > 0 && inTurn(id) && <small className="muted">{t.afterwards}</small>}
                        <Kbd>{key}</Kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{t.shortcuts[id]}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
