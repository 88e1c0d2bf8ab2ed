import { Button, PasswordInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError, isStatus } from "@/api/problem";
import type { Me } from "@/api/types";
import { SaveError } from "@/design/Form";
import { IconMailOff } from "@/design/icons";
import { EmptyState, ErrorState, Skeleton } from "@/design/parts";
import { common } from "@/strings/common";
import { identity } from "@/strings/identity";
import { Front } from "./Front";
import css from "./identity.module.css";
import { remember } from "./session";

const t = identity.invitation;

export function Invitation() {
  const { token = "" } = useParams({ strict: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const invitation = useQuery({
    queryKey: ["invitations", token],
    queryFn: () =>
      unwrap<{ name: string; email: string; organization_name: string; joined: boolean }>(
        client.GET("/invitations/{token}", { params: { path: { token } } }),
      ),
    retry: false,
  });
  const accept = useMutation({
    mutationFn: () =>
      unwrap<Me>(
        client.POST("/invitations/{token}/accept", { params: { path: { token } }, body: { password } }),
      ),
    onSuccess: (me) => {
      remember(me);
      // The invitation is used up: asking for it again, while this page still shows it, would find nothing.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "invitations" });
      queries.setQueryData(keys.me, me);
      void navigate({ to: "/", replace: true });
    },
  });
  useEffect(() => {
    document.title = `${t.submit} · ${common.product}`;
  }, []);

  if (invitation.isPending) {
    return (
      <Front>
        <div className={css.form}>
          <Skeleton lines={4} />
        </div>
      </Front>
    );
  }
  if (isStatus(invitation.error, 404, 410, 422, 400) || isStatus(accept.error, 404, 410)) {
    return (
      <Front>
        <EmptyState page icon={<IconMailOff size={22} />} title={t.goneTitle} body={t.goneBody}>
          <Button onClick={() => void navigate({ to: "/sign-in" })}>{t.toSignIn}</Button>
        </EmptyState>
      </Front>
    );
  }
  if (invitation.error) {
    return (
      <Front>
        <ErrorState page error={invitation.error} retry={() => void invitation.refetch()} />
      </Front>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate();
  };
  const { name, joined, organization_name } = invitation.data;
  const title = joined ? t.newTitle : t.title(organization_name);
  return (
    <Front>
      <form className={css.form} onSubmit={submit} aria-label={title}>
        <h1>{title}</h1>
        <p className={css.lead}>{joined ? t.newLead(name) : t.lead(name)}</p>
        {/* Lets a password manager file the new password under the right address. */}
        <input
          type="email"
          name="email"
          autoComplete="username"
          value={invitation.data.email}
          readOnly
          hidden
        />
        <PasswordInput
          label={joined ? t.newPassword : t.password}
          description={identity.setup.passwordHint}
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={10}
          autoFocus
          value={password}
          error={fieldError(accept.error, "/password")}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {accept.error && !fieldError(accept.error, "/password") && <SaveError error={accept.error} />}
        <Button type="submit" variant="filled" loading={accept.isPending} mt={4}>
          {joined ? t.newSubmit : t.submit}
        </Button>
      </form>
    </Front>
  );
}
