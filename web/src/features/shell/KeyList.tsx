import { Kbd, MOD } from "@/design/parts";
import { shell as t } from "@/strings/shell";
import css from "./shell.module.css";

export function KeyList() {
  return (
    <div className={css.keyTable}>
      {t.keys.map(([group, list]) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl>
            {list.map(([key, meaning]) => (
              <KeyRow key={key} keys={key} meaning={meaning} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function KeyRow(props: { keys: string; meaning: string }) {
  return (
    <>
      <dt>
        <Kbd>{props.keys.replace("mod", MOD.trim())}</Kbd>
        <span className="visually-hidden">{props.keys}</span>
      </dt>
      <dd>{props.meaning}</dd>
    </>
  );
}
