import { Dialog } from "@/design/Dialog";
import { shell as t } from "@/strings/shell";
import { KeyList } from "./KeyList";

export function KeysDialog(props: { onClose: () => void }) {
  return (
    <Dialog onClose={props.onClose} title={t.keysTitle} size={760}>
      <KeyList />
    </Dialog>
  );
}
