import { ActionIcon, Menu } from "@mantine/core";
import { IconGrip } from "@/design/icons";
import { guideEditor as t } from "@/strings/guideEditor";
import { insert, listAt, move } from "../document/edits";
import type { Pointer } from "../document/pointer";
import { useEditor } from "./editor";

/** The handle of an entry: drag it, or open it for the same by keyboard, and for what else can be done. */
export function EntryMenu(props: {
  list: Pointer;
  index: number;
  /** How the entry is called: "Question 2". */
  what: string;
  handle: object;
  /** Other lists that it could go to. */
  elsewhere?: { list: Pointer; title: string }[];
}) {
  const editor = useEditor();
  const { list, index, what } = props;
  const count = listAt(editor.document, list).length;
  const to = (place: number) => {
    editor.move({ list, index }, { list, index: place });
    editor.announce(t.movedTo(what, place + 1, count));
  };
  const over = (other: { list: Pointer; title: string }) => {
    const end = listAt(editor.document, other.list).length;
    editor.change(`${other.list}/${end}`, (document) =>
      move(document, { list, index }, { list: other.list, index: end }),
    );
    editor.announce(t.movedOver(what, other.title));
  };
  return (
    <Menu position="bottom-start" width={220} withinPortal>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t.handle(what)} title={t.handleHint} {...props.handle}>
          <IconGrip size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={index === 0} onClick={() => to(index - 1)} rightSection={<Keys>Alt ↑</Keys>}>
          {t.moveUp}
        </Menu.Item>
        <Menu.Item
          disabled={index >= count - 1}
          onClick={() => to(index + 1)}
          rightSection={<Keys>Alt ↓</Keys>}
        >
          {t.moveDown}
        </Menu.Item>
        <Menu.Item disabled={index === 0} onClick={() => to(0)}>
          {t.moveFirst}
        </Menu.Item>
        <Menu.Item disabled={index >= count - 1} onClick={() => to(count - 1)}>
          {t.moveLast}
        </Menu.Item>
        {props.elsewhere && props.elsewhere.length > 0 && <Menu.Divider />}
        {props.elsewhere?.map((other) => (
          <Menu.Item key={other.list} onClick={() => over(other)}>
            {t.moveOver(other.title)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            editor.change(`${list}/${index + 1}`, (document) =>
              insert(document, list, index + 1, listAt(document, list)[index]),
            );
            editor.announce(t.doubled(what));
          }}
        >
          {t.duplicate}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            editor.remove(list, index);
            editor.announce(t.removed(what));
          }}
        >
          {t.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const Keys = ({ children }: { children: string }) => <small className="muted">{children}</small>;
