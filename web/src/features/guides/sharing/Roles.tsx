import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { keys } from "@/api/keys";
import type { Guide, Role } from "@/api/types";
import { DialogForm } from "@/design/Form";
import { Notice } from "@/design/parts";
import { toast } from "@/design/toast";
import { useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { guideSharing as t } from "@/strings/guideSharing";
import { ASKED, AUTHORS, accessOf, keepsMe, type Level, levelsOf } from "./levels";
import { share } from "./queries";
import css from "./sharing.module.css";

const LEVELS: Level[] = ["none", "read", "edit"];

/** What each role of the organization may do with the guide. */
export function Roles({ guide, onClose }: { guide: Guide; onClose: () => void }) {
  const me = useMe();
  const queries = useQueryClient();
  // As it was when the dialog was opened: somebody else's change must not move a choice under the pointer.
  const [asOpened] = useState(guide);
  const [levels, setLevels] = useState(() => levelsOf(guide.access));
  const save = useMutation({
    mutationFn: () => share({ ...guide, access: asOpened.access }, accessOf(levels)),
    onSuccess: (now) => {
      queries.setQueryData(keys.guide(guide.id), now);
      void queries.invalidateQueries({ queryKey: keys.guides });
      toast.done(t.saved);
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: keys.guide(guide.id) }),
  });
  const keeps = keepsMe(levels, me.roles);
  return (
    <DialogForm
      label={t.roles}
      submit={t.save}
      sending={{ ...save, mutate: () => save.mutate() }}
      disabled={!keeps}
      onClose={onClose}
    >
      <p className="soft">{t.rolesHint}</p>
      <table className={css.roles}>
        <caption className="visually-hidden">{t.roles}</caption>
        <thead>
          <tr>
            <td />
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                {t.levels[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{common.roles.admin}</th>
            <td colSpan={LEVELS.length} className={css.always}>
              {t.always}
            </td>
          </tr>
          {ASKED.map((role) => (
            <RoleRow
              key={role}
              role={role}
              level={levels[role] ?? "none"}
              onChange={(level) => setLevels((all) => ({ ...all, [role]: level }))}
            />
          ))}
        </tbody>
      </table>
      {!keeps && (
        <Notice tone="warn" role="status">
          {t.keepYourself}
        </Notice>
      )}
    </DialogForm>
  );
}

function RoleRow(props: { role: Role; level: Level; onChange: (level: Level) => void }) {
  const name = common.roles[props.role] ?? props.role;
  return (
    <tr>
      <th scope="row">{name}</th>
      {LEVELS.map((level) => (
        <td key={level}>
          {(level !== "edit" || AUTHORS.includes(props.role)) && (
            <label className={css.choice}>
              <input
                type="radio"
                name={`role-${props.role}`}
                aria-label={`${name}: ${t.levels[level]}`}
                checked={props.level === level}
                onChange={() => props.onChange(level)}
              />
            </label>
          )}
        </td>
      ))}
    </tr>
  );
}
