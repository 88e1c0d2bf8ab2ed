import { Button, Select } from "@mantine/core";
import { Toolbar } from "@/design/parts";
import { SearchField } from "@/design/SearchField";
import { library as t } from "@/strings/library";
import { type Filter, KINDS, LEVELS } from "./address";
import css from "./library.module.css";

interface Props {
  filter: Filter;
  competencies: string[];
  /** Whether what candidates ask can be chosen. */
  candidates: boolean;
  found: number | null;
  onChange: (filter: Filter) => void;
}

/** What narrows the questions down, and how many are left. */
export function Filters({ filter, competencies, candidates, found, onChange }: Props) {
  const set = (change: Filter) => onChange({ ...filter, ...change });
  const narrowed = Boolean(filter.q || filter.competency || filter.level || filter.kind);
  const kinds = KINDS.filter((kind) => candidates || kind !== "candidate");
  return (
    <div className={css.filters}>
      <Toolbar>
        <SearchField
          label={t.search}
          placeholder={t.searchPlaceholder}
          width={300}
          value={filter.q ?? ""}
          onChange={(q) => set({ q })}
        />
        <Select
          aria-label={t.competency}
          placeholder={t.anyCompetency}
          data={competencies}
          value={filter.competency ?? null}
          onChange={(competency) => set({ competency: competency ?? undefined })}
          searchable
          clearable
          w={200}
          className={css.choice}
        />
        <Select
          aria-label={t.level}
          placeholder={t.anyLevel}
          data={LEVELS.map((level) => ({ value: level, label: t.levels[level] }))}
          value={filter.level ?? null}
          onChange={(level) => set({ level: LEVELS.find((each) => each === level) })}
          clearable
          w={124}
          className={css.choice}
        />
        <Select
          aria-label={t.kind}
          placeholder={t.anyKind}
          data={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          value={filter.kind ?? null}
          onChange={(kind) => set({ kind: KINDS.find((each) => each === kind) })}
          clearable
          w={176}
          className={css.choice}
        />
        <span className={css.count} role="status">
          {found !== null && t.found(found)}
        </span>
        {narrowed && (
          <Button size="xs" variant="subtle" onClick={() => onChange({})}>
            {t.clear}
          </Button>
        )}
      </Toolbar>
    </div>
  );
}
