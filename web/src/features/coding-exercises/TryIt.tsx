import { Button, Select, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { CodingExercise } from "@/api/types";
import { EmptyState, Notice } from "@/design/parts";
import { CodeField } from "@/features/coding/editor/CodeField";
import { RunView } from "@/features/coding/runs/RunView";
import { useRun } from "@/features/coding/runs/useRun";
import { useKept } from "@/features/screenings/kept";
import { codingExercises as t } from "@/strings/codingExercises";
import css from "./exercise.module.css";
import { codeLanguagesQuery, tryApi } from "./queries";

/** Runs a program against the exercise as it is saved: every test, hidden ones too. */
export function TryIt({ exercise, unsaved }: { exercise: CodingExercise; unsaved: boolean }) {
  const languages = useQuery(codeLanguagesQuery);
  const [chosen, setChosen] = useState(
    exercise.languages.find((id) => id in exercise.solutions) ?? exercise.languages[0] ?? "",
  );
  const language = exercise.languages.includes(chosen) ? chosen : (exercise.languages[0] ?? "");
  const known = languages.data?.data.find(({ id }) => id === language);
  const [sources, setSources] = useKept<Record<string, string>>(`try.${exercise.id}`, {});
  const begin = exercise.solutions[language] ?? exercise.starters[language] ?? "";
  const source = sources[language] ?? begin;
  const [stdin, setStdin] = useState(exercise.tests[0]?.stdin ?? "");
  const running = useRun(useMemo(() => tryApi(exercise.id), [exercise.id]));
  const run = (input: string | null) => running.start({ language, source, stdin: input });
  const able = known?.available !== false;
  // A query reads no input: it is run on what the first test sets up.
  const setUp = exercise.tests.find(({ setup }) => setup !== null);
  return (
    <div className={css.try}>
      <section className={css.tryCode} aria-label={t.program}>
        <div className="row">
          <Select
            aria-label={t.language}
            w={220}
            allowDeselect={false}
            data={exercise.languages.map((id) => ({
              value: id,
              label: languages.data?.data.find((each) => each.id === id)?.name ?? id,
            }))}
            value={language}
            onChange={(next) => next && setChosen(next)}
          />
          <Button
            variant="subtle"
            disabled={source === begin}
            onClick={() => setSources({ ...sources, [language]: begin })}
          >
            {exercise.solutions[language] ? t.toSolution : t.toStarter}
          </Button>
          <span className="right" />
          {running.busy ? (
            <Button onClick={running.cancel}>{t.stop}</Button>
          ) : (
            <Button variant={unsaved ? "default" : "filled"} disabled={!able} onClick={() => run(null)}>
              {t.runAll}
            </Button>
          )}
        </div>
        {unsaved && <Notice tone="gold">{t.tryUnsaved}</Notice>}
        {!able && <Notice tone="warn">{t.cannotRun(known?.name ?? language)}</Notice>}
        <div className={css.tall}>
          <CodeField
            label={t.program}
            language={language}
            docKey={language}
            value={source}
            onChange={(next) => setSources({ ...sources, [language]: next })}
            onRun={() => able && run(null)}
          />
        </div>
      </section>
      <section className="stack" aria-label={t.outcome}>
        <details className={css.own}>
          <summary>{t.ownInput}</summary>
          <div className="stack">
            {setUp ? (
              <p className="small muted">{t.ownSetup(setUp.name)}</p>
            ) : (
              <Textarea
                aria-label={t.ownInputLabel}
                classNames={{ input: "mono" }}
                autosize
                minRows={3}
                maxRows={12}
                value={stdin}
                onChange={(event) => setStdin(event.currentTarget.value)}
              />
            )}
            <div>
              <Button size="xs" disabled={!able || running.busy} onClick={() => run(setUp ? "" : stdin)}>
                {setUp ? t.runOnSetup : t.runInput}
              </Button>
            </div>
          </div>
        </details>
        {running.error && (
          <Notice tone="bad" role="alert">
            {running.error}
          </Notice>
        )}
        {running.run ? (
          <RunView run={running.run} tests={exercise.tests} full />
        ) : (
          !running.error && <EmptyState compact title={t.notRun} body={t.notRunBody} />
        )}
      </section>
    </div>
  );
}
