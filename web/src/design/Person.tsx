import css from "./parts.module.css";

const TINTS = 6;
const letter = (word: string | undefined) => (word ? String.fromCodePoint(word.codePointAt(0) ?? 63) : "");

export function initials(name: string): string {
  // Words that begin with a letter: neither a bracket nor a picture stands for a person.
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return (letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : "")).toUpperCase() || "?";
}

/** A person's initials. The name is always nearby or in the title; colour only helps to tell people apart. */
export function Avatar(props: { name: string; titled?: boolean }) {
  let sum = 0;
  for (const sign of props.name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  const tint = { "--tint": `var(--tint-${sum % TINTS})` } as React.CSSProperties;
  if (props.titled === false) {
    return (
      <span className={css.avatar} style={tint} aria-hidden="true">
        {initials(props.name)}
      </span>
    );
  }
  return (
    <span className={css.avatar} style={tint} role="img" title={props.name} aria-label={props.name}>
      {initials(props.name)}
    </span>
  );
}

export function Avatars(props: { names: string[]; max?: number }) {
  const max = props.max ?? 5;
  const shown = props.names.slice(0, max);
  return (
    <span className={css.avatars}>
      {shown.map((name) => (
        <Avatar key={name} name={name} />
      ))}
      {props.names.length > max && <span className={css.avatar}>+{props.names.length - max}</span>}
    </span>
  );
}
