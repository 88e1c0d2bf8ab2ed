import { Checkbox } from "@mantine/core";
import { library as t } from "@/strings/library";

/** What becomes of competencies that the guide's profile lacks. Nothing is asked where it lacks none. */
export function Extend(props: { names: string[]; value: boolean; onChange: (extend: boolean) => void }) {
  if (props.names.length === 0) return null;
  return (
    <Checkbox
      label={t.extend}
      description={props.value ? t.added(props.names) : t.leftOut(props.names)}
      checked={props.value}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
