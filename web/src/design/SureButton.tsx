import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";

/** A small button for what cannot be taken back: the first press asks, the second does it, leaving it asks no more. */
export function SureButton(props: {
  children: ReactNode;
  /** What it says after the first press. */
  sure: ReactNode;
  /** How it is called before and after, where its words do not say what it is about. */
  label?: string;
  sureLabel?: string;
  pending: boolean;
  onSure: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const label = asking ? props.sureLabel : props.label;
  return (
    <Button
      size="xs"
      variant={asking ? "danger" : "subtle"}
      {...(label ? { "aria-label": label } : {})}
      loading={props.pending}
      onClick={() => {
        setAsking(!asking);
        if (asking) props.onSure();
      }}
      onBlur={() => setAsking(false)}
    >
      {asking ? props.sure : props.children}
    </Button>
  );
}
