import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CodeField } from "@/features/coding/editor/CodeField";
import { codingExercises as t } from "@/strings/codingExercises";
import type { EditorProps } from "./Basics";
import css from "./exercise.module.css";
import { codeLanguagesQuery } from "./queries";

/** What candidates start from, and a solution beside it, language for language. */
export function Code({ text, locked, onEdit }: Omit<EditorProps, "error">) {
  const languages = useQuery(codeLanguagesQuery);
  const [chosen, setChosen] = useState(text.languages[0] ?? "");
  const language = text.languages.includes(chosen) ? chosen : (text.languages[0] ?? "");
  const nameOf = (id: string) => languages.data?.data.find((each) => each.id === id)?.name ?? id;
  const fields = [
    ["starters", t.starter, t.starterHint],
    ["solutions", t.solution, t.solutionHint],
  ] as const;
  return (
    <div className="stack">
      <Select
        label={t.language}
        w={240}
        allowDeselect={false}
        data={text.languages.map((id) => ({ value: id, label: nameOf(id) }))}
        value={language}
        onChange={(next) => next && setChosen(next)}
      />
      <div className={css.codes}>
        {fields.map(([field, title, hint]) => (
          <section key={field} aria-label={title}>
            <h2>{title}</h2>
            <p className="small muted bottom-2">{hint}</p>
            <div className={css.editor}>
              <CodeField
                label={t.codeIn(title, nameOf(language))}
                language={language}
                docKey={`${field} ${language}`}
                value={text[field][language] ?? ""}
                readOnly={locked}
                onChange={(source) => onEdit({ [field]: { ...text[field], [language]: source } })}
              />
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
