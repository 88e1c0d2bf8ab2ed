import { TextInput } from "@mantine/core";
import { useState } from "react";

/** A number. What is no number yet stays in the field and is not passed on. */
export function NumberField(props: {
  label: string;
  value: number;
  min: number;
  max?: number;
  step?: "any";
  readOnly: boolean;
  error?: string | undefined;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="number"
      label={props.label}
      min={props.min}
      max={props.max}
      step={props.step ?? 1}
      readOnly={props.readOnly}
      value={typed ?? String(props.value)}
      error={props.error}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const { value, valueAsNumber } = event.currentTarget;
        setTyped(value);
        if (Number.isFinite(valueAsNumber)) props.onChange(valueAsNumber);
      }}
    />
  );
}
