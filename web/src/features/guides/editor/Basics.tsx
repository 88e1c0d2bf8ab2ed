import { memo } from "react";
import type { GuideDocument } from "@/api/types";
import { IconPlus } from "@/design/icons";
import { guideEditor as t } from "@/strings/guideEditor";
import { guides } from "@/strings/guides";
import { blank, keyOf } from "../document/edits";
import css from "./document.module.css";
import { EntryMenu } from "./EntryMenu";
import { useEditor } from "./editor";
import { FieldNotes } from "./FieldNotes";
import { Label, TextField } from "./Fields";
import { Add, Section } from "./Section";
import { useSortable } from "./sorting";
import { TextList } from "./TextList";

/** What a language is called: nobody needs to know that `cy` is Welsh. What is no code stays as it was written. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What the guide is: its name, for whom, in which language, and what it is for. */
export const Basics = memo(function Basics(
  props: Pick<GuideDocument, "title" | "role" | "level" | "language" | "introduction" | "variables">,
) {
  const editor = useEditor();
  return (
    <Section id="introduction" title={guides.introduction}>
      <div className={css.facts}>
        <TextField at="/title" label={t.guideTitle} value={props.title} shown />
        <TextField at="/role" label={t.role} value={props.role} shown placeholder={t.rolePlaceholder} />
        <TextField at="/level" label={t.level} value={props.level} shown placeholder={t.levelPlaceholder} />
        <TextField
          at="/language"
          label={t.language}
          value={props.language}
          read={languageName(props.language)}
          shown
        />
      </div>
      <TextField
        at="/introduction"
        label={guides.introduction}
        value={props.introduction}
        prose
        placeholder={t.introductionPlaceholder}
      />
      {(editor.may || props.variables.length > 0) && <Variables variables={props.variables} />}
    </Section>
  );
});

function Variables({ variables }: Pick<GuideDocument, "variables">) {
  const editor = useEditor();
  return (
    <div className={css.inside} id="variables" data-at="/variables">
      <Label>{t.variables}</Label>
      {editor.may && <p className="small muted">{t.variablesHint}</p>}
      <FieldNotes at="/variables" what={t.variables} />
      <ul className={css.rows} aria-label={t.variables}>
        {variables.map((variable, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a variable has no other name that stays while it is typed
          <VariableRow key={index} variable={variable} index={index} />
        ))}
      </ul>
      <Add onClick={() => addTo(editor, "/variables", blank.variable(), "/label")}>
        <IconPlus size={14} /> {t.addVariable}
      </Add>
    </div>
  );
}

function VariableRow({ variable, index }: { variable: GuideDocument["variables"][number]; index: number }) {
  const at = `/variables/${index}`;
  const what = t.variable(variable.label || variable.name || String(index + 1));
  const editor = useEditor();
  const { row, handle } = useSortable("entry", "/variables", index, what, variable.name);
  return (
    <li
      className={css.row}
      data-sortable
      data-columns="variable"
      {...row}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget) || variable.name || !variable.label) return;
        editor.set(
          `${at}/name`,
          keyOf(variable.label)
            .replaceAll("-", "_")
            .replace(/^[^a-z]+/, ""),
        );
      }}
    >
      {editor.may && <EntryMenu list="/variables" index={index} what={what} handle={handle} />}
      <TextField at={`${at}/label`} label={t.variableLabel} value={variable.label} look="strong" />
      <TextField at={`${at}/name`} label={t.variableName} value={variable.name} />
      <TextField at={`${at}/default`} label={t.variableDefault} value={variable.default} />
    </li>
  );
}

/** Adds an entry at the end of a list and goes to its first field. */
export function addTo(
  editor: ReturnType<typeof useEditor>,
  list: string,
  entry: unknown,
  field: string,
): void {
  const steps = list.split("/").slice(1);
  const entries = steps.reduce<unknown>(
    (here, step) => (here as Record<string, unknown>)?.[step],
    editor.document,
  );
  const index = Array.isArray(entries) ? entries.length : 0;
  editor.insert(list, index, entry);
  editor.reveal(`${list}/${index}${field}`);
}

export const JobDescription = memo(function JobDescription({ text }: { text: string }) {
  const { may } = useEditor();
  if (!may && !text) return null;
  return (
    <Section id="job-description" title={guides.jobDescription}>
      <TextField
        at="/job_description"
        label={guides.jobDescription}
        value={text}
        prose
        placeholder={t.jobPlaceholder}
      />
    </Section>
  );
});

export const Profile = memo(function Profile({ profile }: { profile: GuideDocument["profile"] }) {
  const editor = useEditor();
  const { may } = editor;
  const says =
    profile.summary || profile.competencies.length + profile.outcomes.length + profile.traits.length > 0;
  if (!may && !says) return null;
  return (
    <Section id="profile" title={guides.profile}>
      <TextField
        at="/profile/summary"
        label={t.summary}
        value={profile.summary}
        prose
        placeholder={t.summaryPlaceholder}
      />
      {(may || profile.competencies.length > 0) && (
        <div className={css.inside} data-at="/profile/competencies">
          <Label>{guides.competencies}</Label>
          <ul className={css.rows} aria-label={guides.competencies}>
            {profile.competencies.map((competency, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: its name is what is being typed
              <CompetencyRow key={index} competency={competency} index={index} />
            ))}
          </ul>
          <Add onClick={() => addTo(editor, "/profile/competencies", blank.competency(), "/name")}>
            <IconPlus size={14} /> {t.addCompetency}
          </Add>
        </div>
      )}
      {(may || profile.outcomes.length > 0) && (
        <div className={css.inside} data-at="/profile/outcomes">
          <Label>{guides.outcomes}</Label>
          <ul className={css.rows} aria-label={guides.outcomes}>
            {profile.outcomes.map((outcome, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: its text is what is being typed
              <OutcomeRow key={index} text={outcome.text} index={index} />
            ))}
          </ul>
          <Add onClick={() => addTo(editor, "/profile/outcomes", blank.outcome(), "/text")}>
            <IconPlus size={14} /> {t.addOutcome}
          </Add>
        </div>
      )}
      <TextList at="/profile/traits" label={guides.traits} items={profile.traits} add={t.addTrait} />
    </Section>
  );
});

function CompetencyRow(props: {
  competency: GuideDocument["profile"]["competencies"][number];
  index: number;
}) {
  const editor = useEditor();
  const list = "/profile/competencies";
  const what = t.competency(props.competency.name || String(props.index + 1));
  const { row, handle } = useSortable("entry", list, props.index, what, props.competency.name);
  return (
    <li className={css.row} data-sortable data-columns="two" {...row}>
      {editor.may && <EntryMenu list={list} index={props.index} what={what} handle={handle} />}
      <TextField
        at={`${list}/${props.index}/name`}
        label={t.competencyName}
        value={props.competency.name}
        look="strong"
      />
      <TextField
        at={`${list}/${props.index}/description`}
        label={t.competencyMeaning}
        value={props.competency.description}
        prose
      />
    </li>
  );
}

function OutcomeRow({ text, index }: { text: string; index: number }) {
  const editor = useEditor();
  const list = "/profile/outcomes";
  const what = t.outcome(index + 1);
  const { row, handle } = useSortable("entry", list, index, what, text);
  return (
    <li className={css.row} data-sortable data-columns="one" {...row}>
      {editor.may && <EntryMenu list={list} index={index} what={what} handle={handle} />}
      <TextField at={`${list}/${index}/text`} label={what} value={text} />
    </li>
  );
}
