import { useMemo } from "react";
import type { GuideChange, GuideDocument } from "@/api/types";
import { Tag, type Tone } from "@/design/parts";
import { guideHistory as t } from "@/strings/guideHistory";
import type { Piece } from "../document/words";
import { type Change, changesOf } from "./changes";
import { type Group, grouped } from "./groups";
import css from "./history.module.css";
import { Words } from "./Words";

const TONES: Record<Change["kind"], Tone> = {
  added: "good",
  removed: "bad",
  moved: "plain",
  changed: "gold",
};

/** What differs between two guides, to be read: part by part, with the words marked. */
export function DiffView(props: { changes: GuideChange[]; before: GuideDocument; after: GuideDocument }) {
  const { changes, before, after } = props;
  const groups = useMemo(
    () => grouped(changesOf(changes, before, after), before, after),
    [changes, before, after],
  );
  if (groups.length === 0) return <p className={css.none}>{t.none}</p>;
  return groups.map((group) => <GroupView key={group.id} group={group} />);
}

function GroupView({ group }: { group: Group }) {
  return (
    <section className={css.group} aria-label={group.title}>
      <h2>
        {group.title} <small>{t.changes(group.changes.length)}</small>
      </h2>
      <ul>
        {group.changes.map((change) => (
          <li key={`${change.kind} ${change.at}`} className={css.change} data-kind={change.kind}>
            <div className={css.where}>
              <Tag tone={TONES[change.kind]}>{t.kinds[change.kind]}</Tag>
              <span>{change.place || group.title}</span>
              {change.from !== undefined && change.to !== undefined && (
                <small>{t.moved(change.from, change.to)}</small>
              )}
            </div>
            <Text change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Text({ change }: { change: Change }) {
  if (change.kind === "changed") return <Words pieces={change.pieces ?? replaced(change)} />;
  if (change.kind === "moved") return change.after ? <p className={css.words}>{change.after}</p> : null;
  const Mark = change.kind === "added" ? "ins" : "del";
  const text = change.after ?? change.before;
  return text ? (
    <p className={css.words}>
      <Mark>{text}</Mark>
    </p>
  ) : null;
}

/** A number or a choice is replaced as a whole. */
const replaced = ({ before, after }: Change): Piece[] => [
  { is: "removed", text: before ?? "" },
  { is: "added", text: after ?? "" },
];
