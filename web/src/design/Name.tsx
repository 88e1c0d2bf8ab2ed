import { Fragment } from "react";

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** What a person is called. A name written from the right keeps its order, and the words around it keep theirs. */
export function Name(props: { children: string }) {
  return <bdi>{props.children}</bdi>;
}

/** The same for a name inside a sentence that is one string. */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);

/** Several words about one thing on a line, each on its own: "Technical interview · Backend Developer". No line begins with the dot. */
export function Dotted(props: { of: (string | null | undefined | false)[] }) {
  return props.of
    .filter((word): word is string => Boolean(word))
    .map((word, index, words) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place on the line
      <Fragment key={index}>
        {index > 0 && " "}
        <bdi>{word}</bdi>
        {index < words.length - 1 && "\u00a0·"}
      </Fragment>
    ));
}

/** An address or a link, which may end a line after its own punctuation and nowhere else while that is enough. */
export function Breakable(props: { children: string }) {
  return props.children.split(/(?<=[@./_-])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the address
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
