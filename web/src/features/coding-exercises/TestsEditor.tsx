import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { fieldError } from "@/api/problem";
import type { CodeComparison, CodeTest } from "@/api/types";
import { IconChevronDown, IconPlus, IconX } from "@/design/icons";
import { Card, Tag } from "@/design/parts";
import { CodeField } from "@/features/coding/editor/CodeField";
import { codingExercises as t } from "@/strings/codingExercises";
import type { EditorProps } from "./Basics";
import { anotherTest } from "./document";
import css from "./exercise.module.css";
import { NumberField } from "./NumberField";
import { codeLanguagesQuery } from "./queries";

const SETS_UP = ["sql", "postgresql"];

/** The tests, how their results are compared, and what each may take. */
export function TestsEditor(props: EditorProps) {
  const { text, locked, error, onEdit } = props;
  const list = useRef<HTMLUListElement>(null);
  const set = (at: number, next: Partial<CodeTest>) =>
    onEdit({ tests: text.tests.map((each, index) => (index === at ? { ...each, ...next } : each)) });
  const move = (at: number, by: number) => {
    const tests = [...text.tests];
    const [moved] = tests.splice(at, 1);
    if (moved) tests.splice(at + by, 0, moved);
    onEdit({ tests });
  };
  const add = () => {
    onEdit({ tests: [...text.tests, anotherTest(text.tests, t.test.named)] });
    requestAnimationFrame(() => {
      const last = list.current?.lastElementChild?.querySelector("details");
      if (!last) return;
      last.open = true;
      last.querySelector("input")?.focus();
    });
  };
  const setsUp = text.languages.length > 0 && text.languages.every((id) => SETS_UP.includes(id));
  return (
    <div className="stack">
      <Judging {...props} />
      {fieldError(error, "/tests") && <p className={css.error}>{fieldError(error, "/tests")}</p>}
      <ul ref={list} className={css.tests} aria-label={t.tabs.tests(text.tests.length)}>
        {text.tests.map((test, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a test is its place in the list while its name is typed
          <li key={at}>
            <details open={text.tests.length === 1}>
              <summary>
                <span className={css.testName}>{test.name}</span>
                <Tag tone={test.visible ? "good" : "plain"}>
                  {test.visible ? t.test.visible : t.test.hidden}
                </Tag>
              </summary>
              <div className={css.test}>
                <div className={css.testHead}>
                  <TextInput
                    label={t.test.name}
                    readOnly={locked}
                    value={test.name}
                    error={fieldError(error, `/tests/${at}/name`)}
                    onChange={(event) => set(at, { name: event.currentTarget.value })}
                  />
                  <NumberField
                    label={t.test.points}
                    readOnly={locked}
                    min={0}
                    max={1000}
                    value={test.points}
                    onChange={(points) => set(at, { points })}
                  />
                </div>
                <Checkbox
                  label={t.test.show}
                  disabled={locked}
                  checked={test.visible}
                  onChange={(event) => set(at, { visible: event.currentTarget.checked })}
                />
                {(setsUp || test.setup !== null) && (
                  <Textarea
                    label={t.test.setup}
                    classNames={{ input: "mono" }}
                    autosize
                    minRows={2}
                    maxRows={14}
                    readOnly={locked}
                    value={test.setup ?? ""}
                    error={fieldError(error, `/tests/${at}/setup`)}
                    onChange={(event) => set(at, { setup: event.currentTarget.value || null })}
                  />
                )}
                <div className="two">
                  <Textarea
                    label={t.test.stdin}
                    classNames={{ input: "mono" }}
                    autosize
                    minRows={3}
                    maxRows={14}
                    readOnly={locked}
                    value={test.stdin}
                    onChange={(event) => set(at, { stdin: event.currentTarget.value })}
                  />
                  <Textarea
                    label={t.test.expect}
                    classNames={{ input: "mono" }}
                    autosize
                    minRows={3}
                    maxRows={14}
                    readOnly={locked}
                    value={test.expect}
                    onChange={(event) => set(at, { expect: event.currentTarget.value })}
                  />
                </div>
                {!locked && (
                  <div className="row tight">
                    <ActionIcon
                      aria-label={t.test.up(test.name)}
                      className={css.turned}
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                    >
                      <IconChevronDown size={16} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t.test.down(test.name)}
                      disabled={at === text.tests.length - 1}
                      onClick={() => move(at, 1)}
                    >
                      <IconChevronDown size={16} />
                    </ActionIcon>
                    <ActionIcon
                      className="right"
                      aria-label={t.test.remove(test.name)}
                      disabled={text.tests.length === 1}
                      onClick={() => onEdit({ tests: text.tests.filter((_, index) => index !== at) })}
                    >
                      <IconX size={16} />
                    </ActionIcon>
                  </div>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
      {!locked && (
        <div>
          <Button leftSection={<IconPlus size={14} />} onClick={add}>
            {t.test.add}
          </Button>
        </div>
      )}
    </div>
  );
}

function Judging({ text, locked, error, onEdit }: EditorProps) {
  const languages = useQuery(codeLanguagesQuery);
  const { compare, limits } = text;
  const by = (kind: CodeComparison["by"]) =>
    onEdit({
      compare: {
        by: kind,
        absolute: kind === "numbers" ? (compare.absolute ?? 1e-6) : null,
        relative: kind === "numbers" ? (compare.relative ?? 1e-6) : null,
        language: kind === "checker" ? (compare.language ?? "python") : null,
        source: kind === "checker" ? (compare.source ?? "") : null,
      },
    });
  const limit = (key: keyof typeof limits, label: string, min: number, max: number) => (
    <NumberField
      label={label}
      readOnly={locked}
      min={min}
      max={max}
      value={limits[key]}
      error={fieldError(error, `/limits/${key}`)}
      onChange={(value) => onEdit({ limits: { ...limits, [key]: value } })}
    />
  );
  return (
    <Card title={t.judging}>
      <div className={css.judging}>
        <Select
          label={t.compare}
          disabled={locked}
          allowDeselect={false}
          data={Object.entries(t.compares).map(([value, label]) => ({ value, label }))}
          value={compare.by}
          onChange={(kind) => kind && by(kind as CodeComparison["by"])}
        />
        {limit("time_ms", t.limits.time, 100, 60_000)}
        {limit("memory_mb", t.limits.memory, 16, 1024)}
        {limit("output_kb", t.limits.output, 1, 16_384)}
        {compare.by === "numbers" &&
          (["absolute", "relative"] as const).map((which) => (
            <NumberField
              key={which}
              label={t.tolerance[which]}
              readOnly={locked}
              min={0}
              value={compare[which] ?? 0}
              error={fieldError(error, `/compare/${which}`)}
              step="any"
              onChange={(value) => onEdit({ compare: { ...compare, [which]: value } })}
            />
          ))}
      </div>
      {compare.by === "checker" && (
        <div className="stack top-3">
          <p className="small muted">{t.checkerHint}</p>
          <Select
            label={t.checkerLanguage}
            w={240}
            disabled={locked}
            allowDeselect={false}
            data={(languages.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={compare.language}
            onChange={(language) => onEdit({ compare: { ...compare, language } })}
          />
          <div className={css.editor}>
            <CodeField
              label={t.checker}
              language={compare.language ?? "python"}
              docKey="checker"
              value={compare.source ?? ""}
              readOnly={locked}
              onChange={(source) => onEdit({ compare: { ...compare, source } })}
            />
          </div>
        </div>
      )}
    </Card>
  );
}
