import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { IconCheck, IconCopy } from "@/design/icons";
import { common } from "@/strings/common";

/** Copies a value and says so. */
export function CopyButton(props: {
  value: string;
  label: string;
  /** What the button says, where "Copy" is not enough. */
  shown?: string;
}) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      size="xs"
      // What it says is part of what it is called.
      {...(copied ? {} : { "aria-label": props.label })}
      leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      onClick={async () => {
        await navigator.clipboard.writeText(props.value);
        setCopied(true);
      }}
    >
      <span role="status">{copied ? common.copied : (props.shown ?? common.copy)}</span>
    </Button>
  );
}
