import { TextInput } from "@mantine/core";
import { CopyButton } from "./CopyButton";
import css from "./parts.module.css";

/** A link or a key that is shown once: to be read, to be marked, and to be copied with one press. */
export function OnceShown(props: { label: string; hint?: string; value: string; copy: string }) {
  return (
    <div className={css.once}>
      <TextInput
        label={props.label}
        description={props.hint}
        value={props.value}
        readOnly
        data-autofocus
        styles={{ input: { fontFamily: "var(--mono)" } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={props.value} label={props.copy} />
    </div>
  );
}
