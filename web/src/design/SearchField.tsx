import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { useActions } from "./actions";
import { IconSearch } from "./icons";

/** What narrows a list down by words. `/` goes to it. */
export function SearchField(props: {
  label: string;
  placeholder?: string;
  width?: number;
  value: string;
  onChange: (value: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useActions([{ shortcut: "find", run: () => field.current?.focus() }]);
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={props.label}
      placeholder={props.placeholder ?? props.label}
      leftSection={<IconSearch size={16} />}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      w={props.width ?? 360}
      maw="100%"
    />
  );
}
