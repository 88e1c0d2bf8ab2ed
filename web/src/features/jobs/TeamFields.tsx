import { useQuery } from "@tanstack/react-query";
import type { HiringTeamMember, Role } from "@/api/types";
import { PeopleFields } from "@/design/PeopleFields";
import { usersQuery } from "@/features/people/queries";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";

const TEAM_ROLES: Role[] = ["hiring_manager", "recruiter", "coordinator", "interviewer", "observer"];
const roleOptions = TEAM_ROLES.map((role) => ({ value: role, label: common.roles[role] ?? role }));

/** Who works on a job, and as what. Roles on the job win over those in the organization. */
export function TeamFields(props: {
  value: HiringTeamMember[];
  onChange: (team: HiringTeamMember[]) => void;
}) {
  const { value, onChange } = props;
  const users = useQuery(usersQuery);
  const all = users.data?.data ?? [];
  const chosen = new Set(value.map(({ user_id }) => user_id));
  return (
    <PeopleFields<Role>
      people={value}
      roles={roleOptions}
      others={all.filter(({ id, status }) => !chosen.has(id) && status !== "disabled")}
      words={t.team}
      onAdd={(id) => {
        const user = all.find((each) => each.id === id);
        if (!user) return;
        const role = TEAM_ROLES.find((each) => user.roles.includes(each)) ?? "interviewer";
        onChange([...value, { user_id: id, name: user.name, role }]);
      }}
      onRole={(id, role) => onChange(value.map((each) => (each.user_id === id ? { ...each, role } : each)))}
      onRemove={(id) => onChange(value.filter((each) => each.user_id !== id))}
    />
  );
}
