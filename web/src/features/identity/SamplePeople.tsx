import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Me } from "@/api/types";
import { SaveError } from "@/design/Form";
import { Name } from "@/design/parts";
import { common } from "@/strings/common";
import { identity } from "@/strings/identity";
import css from "./identity.module.css";
import type { Sample } from "./sample";
import { remember } from "./session";

const t = identity.start;

/** The people of the sample organization, each with a press that signs in as them. */
export function SamplePeople({ sample }: { sample: Sample }) {
  const { accounts, password } = sample;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (email: string) => unwrap<Me>(client.POST("/sessions", { body: { email, password } })),
    onSuccess: (me) => {
      remember(me);
      queries.clear();
      queries.setQueryData(keys.me, me);
      void navigate({ to: "/", replace: true });
    },
  });
  return (
    <>
      <table className={css.accounts}>
        <caption className="visually-hidden">{t.account}</caption>
        <tbody>
          {accounts.map(({ email, name, role }) => (
            <tr key={email}>
              <td>
                <Name>{name}</Name>
                <div className="small muted">{email}</div>
              </td>
              <td className="muted">{common.roles[role] ?? role}</td>
              <td>
                <Button
                  size="xs"
                  aria-label={t.signInAs(name)}
                  loading={signIn.isPending && signIn.variables === email}
                  disabled={signIn.isPending}
                  onClick={() => signIn.mutate(email)}
                >
                  {identity.signIn.submit}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.across}>
        <SaveError error={signIn.error} />
      </div>
    </>
  );
}
