import { Modal } from "@mantine/core";
import { shell as t } from "@/strings/shell";
import { KeyList } from "./KeyList";

export function KeysDialog(props: { onClose: () => void }) {
  return (
    <Modal opened onClose={props.onClose} title={t.keysTitle} size="md">
      <KeyList />
    </Modal>
  );
}
