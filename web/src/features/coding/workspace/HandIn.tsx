import { assessment as t } from "@/strings/assessment";
import { SureDialog } from "./SureDialog";
import css from "./workspace.module.css";

/** Asks before what cannot be taken back. */
export function HandIn(props: {
  /** How many tests will be run that were never seen. */
  hidden: number;
  /** Nothing was written in the chosen language. */
  blank: boolean;
  unrun: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
}) {
  return (
    <SureDialog
      title={t.handInTitle}
      sure={t.handInSure}
      doing={t.handingIn}
      keep={t.keepWorking}
      onSure={props.onSubmit}
      onClose={props.onClose}
    >
      <p>{t.handInBody(props.hidden)}</p>
      {props.blank ? (
        <p className={css.mind}>{t.handInBlank}</p>
      ) : (
        props.unrun && <p className={css.mind}>{t.handInUnrun}</p>
      )}
    </SureDialog>
  );
}
