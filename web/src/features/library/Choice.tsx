import css from "./library.module.css";

/** A few words in a row, one of which is chosen. */
export function Choice<Value extends string>(props: {
  label: string;
  of: readonly Value[];
  value: Value;
  names: Record<Value, string>;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className={css.kinds} aria-label={props.label}>
      {props.of.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={props.value === each}
          onClick={() => props.onChange(each)}
        >
          {props.names[each]}
        </button>
      ))}
    </fieldset>
  );
}
