import { ActionIcon, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { HiringTeamMember, Role } from "@/api/types";
import { IconX } from "@/design/icons";
import { Avatar, Name } from "@/design/parts";
import { usersQuery } from "@/features/people/queries";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";

const TEAM_ROLES: Role[] = ["hiring_manager", "recruiter", "coordinator", "interviewer", "observer"];
const roleOptions = TEAM_ROLES.map((role) => ({ value: role, label: common.roles[role] ?? role }));

/** Who works on a job, and as what. Roles on the job win over those in the organization. */
export function TeamFields(props: {
  value: HiringTeamMember[];
  onChange: (team: HiringTeamMember[]) => void;
}) {
  const users = useQuery(usersQuery);
  const chosen = new Set(props.value.map(({ user_id }) => user_id));
  const rest = (users.data?.data ?? []).filter(({ id, status }) => !chosen.has(id) && status !== "disabled");
  const first = (id: string): Role => {
    const roles = users.data?.data.find((user) => user.id === id)?.roles ?? [];
    return TEAM_ROLES.find((role) => roles.includes(role)) ?? "interviewer";
  };
  return (
    <div>
      {props.value.map((member) => (
        <div key={member.user_id} className={css.member}>
          <span>
            <Avatar name={member.name} titled={false} /> <Name>{member.name}</Name>
          </span>
          <Select
            aria-label={t.team.roleOf(member.name)}
            data={roleOptions}
            value={member.role}
            allowDeselect={false}
            onChange={(role) =>
              props.onChange(
                props.value.map((each) =>
                  each.user_id === member.user_id && role ? { ...each, role: role as Role } : each,
                ),
              )
            }
          />
          <ActionIcon
            aria-label={t.team.remove(member.name)}
            onClick={() => props.onChange(props.value.filter((each) => each.user_id !== member.user_id))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Select
        aria-label={t.team.add}
        placeholder={t.team.add}
        searchable
        data={rest.map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onChange={(id) => {
          const user = rest.find((each) => each.id === id);
          if (user) {
            props.onChange([...props.value, { user_id: user.id, name: user.name, role: first(user.id) }]);
          }
        }}
      />
    </div>
  );
}
