import { ActionIcon, Select } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { IconX } from "./icons";
import { Name } from "./Name";
import { Avatar } from "./Person";
import css from "./parts.module.css";

/** Who takes part, and as what: a row a person, and under them a field that adds the next. */
export function PeopleFields<Role extends string>(props: {
  people: { user_id: string; name: string; role: Role; under?: ReactNode }[];
  roles: { value: Role; label: string }[];
  /** Who may still be added, the likeliest first: those of one group stand together. */
  others: { id: string; name: string; group?: string }[];
  words: { add: string; roleOf: (name: string) => string; remove: (name: string) => string };
  onAdd: (id: string) => void;
  onRole: (id: string, role: Role) => void;
  onRemove: (id: string) => void;
}) {
  const { words } = props;
  const add = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState("");
  return (
    <div>
      {props.people.map((person) => (
        <div key={person.user_id} className={css.personRow}>
          <span>
            <Avatar name={person.name} titled={false} /> <Name>{person.name}</Name>
          </span>
          <Select
            aria-label={words.roleOf(person.name)}
            data={props.roles}
            value={person.role}
            allowDeselect={false}
            onChange={(role) => role && props.onRole(person.user_id, role as Role)}
          />
          <ActionIcon
            aria-label={words.remove(person.name)}
            onClick={() => {
              props.onRemove(person.user_id);
              // The button goes with the row; the focus must not be lost with it.
              add.current?.focus();
            }}
          >
            <IconX size={16} />
          </ActionIcon>
          {person.under && <div>{person.under}</div>}
        </div>
      ))}
      <Select
        ref={add}
        aria-label={words.add}
        placeholder={words.add}
        searchable
        data={grouped(props.others)}
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        onChange={(id) => {
          if (!id) return;
          props.onAdd(id);
          setSearch("");
        }}
      />
    </div>
  );
}

function grouped(people: { id: string; name: string; group?: string }[]) {
  const item = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const groups = [...new Set(people.map(({ group }) => group ?? ""))];
  if (groups.length < 2) return people.map(item);
  return groups.map((group) => ({
    group,
    items: people.filter((each) => (each.group ?? "") === group).map(item),
  }));
}
