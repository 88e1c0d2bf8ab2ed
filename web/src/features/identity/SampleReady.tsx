import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Demo, Me } from "@/api/types";
import { CopyButton } from "@/design/CopyButton";
import { SaveError } from "@/design/Form";
import { Name } from "@/design/parts";
import { common } from "@/strings/common";
import { identity } from "@/strings/identity";
import css from "./identity.module.css";
import { remember } from "./session";

const t = identity.start;

/** The people of the sample organization: each can be signed in as with one press, and the password is there to keep. */
export function SampleReady(props: {
  demo: Demo;
  /** Where whoever made it goes on as themselves. */
  onStay: () => void;
}) {
  const { accounts, password } = props.demo;
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
  const manager = accounts.find(({ role }) => role === "hiring_manager")?.name;
  return (
    <div className={css.choice} data-main>
      <p>{t.doneBody(manager)}</p>
      <Button variant="filled" onClick={props.onStay} autoFocus disabled={signIn.isPending}>
        {t.go}
      </Button>
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
        <p className="row">
          {t.password} <code className="mono">{password}</code>
          <CopyButton value={password} label={t.copyPassword} />
        </p>
      </div>
    </div>
  );
}
