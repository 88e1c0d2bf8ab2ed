import { Button, Menu } from "@mantine/core";
import { memo, useRef } from "react";
import type { GuideDocument } from "@/api/types";
import { guideEditor as t } from "@/strings/guideEditor";
import { guides } from "@/strings/guides";
import { blank, insert, listAt, remove } from "../document/edits";
import { read, write } from "../document/pointer";
import css from "./document.module.css";
import { useEditor } from "./editor";
import { TextField } from "./Fields";
import { Section } from "./Section";
import { useSortable } from "./sorting";

/** Passages that an import found no place for. They are dragged onto a field or list, or moved by menu, whole or in part. */
export const Unplaced = memo(function Unplaced({
  passages,
  stages,
}: {
  passages: string[];
  stages: { title: string }[];
}) {
  const { may } = useEditor();
  if (passages.length === 0) return null;
  return (
    <Section
      id="unplaced"
      at="/unplaced"
      title={guides.unplacedSection}
      note={may ? t.unplacedHint : undefined}
    >
      <ul className={css.cards}>
        {passages.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a passage has no other name
          <Passage key={index} index={index} text={text} stages={stages} />
        ))}
      </ul>
    </Section>
  );
});

function Passage({ index, text, stages }: { index: number; text: string; stages: { title: string }[] }) {
  const editor = useEditor();
  const card = useRef<HTMLLIElement>(null);
  const what = t.passage(index + 1);
  const { row, handle } = useSortable("line", "/unplaced", index, what, text);

  /** The marked words, or the whole passage. */
  const place = (title: string, put: (guide: GuideDocument, words: string) => GuideDocument) => {
    const field = card.current?.querySelector("textarea");
    const [from, to] = [field?.selectionStart ?? 0, field?.selectionEnd ?? 0];
    const part = text.slice(from, to).trim();
    const words = part || text;
    const left = part ? `${text.slice(0, from).trimEnd()}\n${text.slice(to).trimStart()}`.trim() : "";
    editor.change(`/unplaced/${index}`, (guide) => {
      const taken = left ? write(guide, `/unplaced/${index}`, left) : remove(guide, "/unplaced", index);
      return put(taken, words);
    });
    editor.announce(t.movedOver(what, title));
  };
  const append = (at: string) => (guide: GuideDocument, words: string) =>
    write(guide, at, [read(guide, at), words].filter(Boolean).join("\n\n"));
  const oneLine = (words: string) => words.replaceAll(/\s+/g, " ").trim();
  const texts: [string, string][] = [
    [guides.introduction, "/introduction"],
    [guides.jobDescription, "/job_description"],
    [t.profileSummary, "/profile/summary"],
    [t.debriefDirections, "/debrief/directions"],
    [t.callDirections, "/reference_calls/directions"],
  ];
  return (
    <li ref={card} className={css.question} data-sortable aria-label={what} {...row}>
      <div className={css.passage}>
        {editor.may && <span className={css.grip} aria-hidden="true" title={t.dragPassage} {...handle} />}
        <TextField at={`/unplaced/${index}`} label={what} value={text} prose />
      </div>
      {editor.may && (
        <div className="row tight top-2">
          <Menu position="bottom-start" width={280}>
            <Menu.Target>
              <Button size="xs" aria-label={t.placePassage(index + 1)}>
                {t.place}
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={css.places}>
              {stages.map((stage, number) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two stages may have one title
                <div key={number}>
                  <Menu.Label>{stage.title || t.untitledStage}</Menu.Label>
                  <Menu.Item
                    onClick={() =>
                      place(stage.title, (guide, words) => {
                        const list = `/stages/${number}/questions`;
                        const question = { ...blank.question(), text: oneLine(words) };
                        return insert(guide, list, listAt(guide, list).length, question);
                      })
                    }
                  >
                    {t.asQuestion}
                  </Menu.Item>
                  <Menu.Item
                    onClick={() => place(stage.title, append(`/stages/${number}/interviewer_directions`))}
                  >
                    {guides.forInterviewer}
                  </Menu.Item>
                  <Menu.Item onClick={() => place(stage.title, append(`/stages/${number}/candidate_script`))}>
                    {guides.toCandidate}
                  </Menu.Item>
                </div>
              ))}
              <Menu.Divider />
              {texts.map(([title, at]) => (
                <Menu.Item key={at} onClick={() => place(title, append(at))}>
                  {title}
                </Menu.Item>
              ))}
              <Menu.Item
                onClick={() =>
                  place(guides.faq, (guide, words) =>
                    insert(guide, "/faq", guide.faq.length, { question: oneLine(words), answer: "" }),
                  )
                }
              >
                {t.asFaq}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button size="xs" variant="subtle" onClick={() => editor.remove("/unplaced", index)}>
            {t.remove}
          </Button>
          <span className="small muted">{t.cutHint}</span>
        </div>
      )}
    </li>
  );
}
