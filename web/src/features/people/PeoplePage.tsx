import { Button, MultiSelect, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { Invited, Role, User } from "@/api/types";
import { useActions } from "@/design/actions";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { IconUsers } from "@/design/icons";
import { OnceShown } from "@/design/OnceShown";
import {
  Avatar,
  Card,
  EmptyState,
  ErrorState,
  isolated,
  Kbd,
  Name,
  NoPermission,
  PageHeader,
  Table,
  TableSkeleton,
  Tag,
  Toolbar,
  table,
} from "@/design/parts";
import { SearchField } from "@/design/SearchField";
import { formatMoment } from "@/design/time";
import { toast } from "@/design/toast";
import { hasRole, useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { people as t } from "@/strings/people";
import { LinkDialog } from "./LinkDialog";
import css from "./people.module.css";
import { usersQuery } from "./queries";

const ROLES = Object.entries(common.roles).map(([value, label]) => ({ value, label }));

export function PeoplePage() {
  const me = useMe();
  const users = useQuery(usersQuery);
  const navigate = useNavigate();
  const { new: inviting } = useSearch({ from: "/signed-in/shell/people" });
  const setInviting = (open: boolean) =>
    void navigate({ to: "/people", search: open ? { new: true } : {}, replace: !open });
  useActions([{ shortcut: "create", run: () => setInviting(true) }]);
  const [q, setQ] = useState("");
  const list = (users.data?.data ?? []).filter(({ name, email }) =>
    `${name} ${email}`.toLowerCase().includes(q.trim().toLowerCase()),
  );
  // Names are open to everyone who schedules; who may do what is not everyone's to change.
  if (!hasRole(me, "admin")) {
    const admins = (users.data?.data ?? []).filter(
      ({ roles, status }) => roles.includes("admin") && status === "active",
    );
    return <NoPermission page givers={admins.slice(0, 3).map(({ name }) => isolated(name))} />;
  }
  return (
    <>
      <PageHeader title={t.title}>
        <Button variant="filled" onClick={() => setInviting(true)} rightSection={<Kbd>C</Kbd>}>
          {t.invite}
        </Button>
      </PageHeader>
      <Toolbar>
        <SearchField label={t.search} value={q} onChange={setQ} />
      </Toolbar>
      {users.isPending ? (
        <TableSkeleton rows={6} columns={4} />
      ) : users.error ? (
        <ErrorState error={users.error} retry={() => void users.refetch()} />
      ) : list.length === 0 ? (
        <Card>
          <EmptyState icon={<IconUsers size={22} />} title={t.emptyTitle} />
        </Card>
      ) : (
        <Table
          label={t.title}
          stacked
          head={
            <>
              <th>{t.col.name}</th>
              <th>{t.col.roles}</th>
              <th className="wide">{t.col.status}</th>
              <th>
                <span className="visually-hidden">{t.disableShort}</span>
              </th>
            </>
          }
        >
          {list.map((user) => (
            <UserRow key={user.id} user={user} />
          ))}
        </Table>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}

function UserRow({ user }: { user: User }) {
  const me = useMe();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: { roles?: Role[]; status?: "active" | "disabled" }) =>
      unwrap<User>(client.PATCH("/users/{id}", { params: { path: { id: user.id } }, body })),
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.users }),
    onError: toast.failed,
  });
  const disabled = user.status === "disabled";
  const [linking, setLinking] = useState(false);
  return (
    <tr className={css.user}>
      <td className={table.subject}>
        <div className={css.who}>
          <Avatar name={user.name} titled={false} />
          <b title={user.name}>
            <Name>{user.name}</Name>
          </b>
          {user.id === me.id && <Tag>{t.you}</Tag>}
        </div>
        <div className={`${table.under} ${css.email}`} title={user.email}>
          {user.email}
        </div>
      </td>
      <td className={css.roles}>
        <MultiSelect
          classNames={{ input: css.quiet ?? "" }}
          aria-label={t.rolesOf(user.name)}
          data={ROLES}
          value={user.roles}
          disabled={disabled}
          onChange={(roles) => roles.length > 0 && change.mutate({ roles: roles as Role[] })}
          comboboxProps={{ width: 220 }}
        />
      </td>
      <td className="wide">
        <Tag tone={user.status === "active" ? "good" : user.status === "invited" ? "gold" : "plain"}>
          {t.status[user.status]}
        </Tag>
      </td>
      <td className={`${table.end} nowrap to-edge`}>
        {user.id !== me.id && !disabled && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={t.newLink(user.name)}
            onClick={() => setLinking(true)}
          >
            {t.newLinkShort}
          </Button>
        )}
        {linking && <LinkDialog user={user} onClose={() => setLinking(false)} />}
        {user.id !== me.id && user.status !== "invited" && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={disabled ? t.enable(user.name) : t.disable(user.name)}
            loading={change.isPending}
            onClick={() => change.mutate({ status: disabled ? "active" : "disabled" })}
          >
            {disabled ? t.enableShort : t.disableShort}
          </Button>
        )}
      </td>
    </tr>
  );
}

function InviteDialog(props: { onClose: () => void }) {
  const queries = useQueryClient();
  const [form, setForm] = useState({ name: "", email: "", role: "interviewer" });
  const invite = useMutation({
    mutationFn: () =>
      unwrap<Invited>(
        client.POST("/users", {
          body: { name: form.name.trim(), email: form.email.trim(), role: form.role as Role },
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.users }),
  });
  const made = invite.data;
  return (
    <Dialog onClose={props.onClose} title={made ? t.invitedTitle : t.inviteTitle}>
      {made ? (
        <div className="stack">
          <p className="soft">{t.invitedBody(made.name, formatMoment(made.invitation_expires_at))}</p>
          <OnceShown label={t.link} value={made.invitation_url} copy={t.copyLink} />
          <div className="row">
            <Button variant="filled" className="right" onClick={props.onClose}>
              {t.done}
            </Button>
          </div>
        </div>
      ) : (
        <DialogForm
          label={t.inviteTitle}
          submit={t.inviteSubmit}
          sending={invite}
          atField={Boolean(fieldError(invite.error, "/name") ?? fieldError(invite.error, "/email"))}
          onClose={props.onClose}
        >
          <TextInput
            label={t.name}
            required
            withAsterisk={false}
            data-autofocus
            value={form.name}
            error={fieldError(invite.error, "/name")}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <TextInput
            label={t.email}
            type="email"
            required
            withAsterisk={false}
            value={form.email}
            error={fieldError(invite.error, "/email")}
            onChange={(event) => setForm({ ...form, email: event.currentTarget.value })}
          />
          <Select
            label={t.role}
            data={ROLES}
            value={form.role}
            allowDeselect={false}
            onChange={(role) => role && setForm({ ...form, role })}
          />
        </DialogForm>
      )}
    </Dialog>
  );
}
