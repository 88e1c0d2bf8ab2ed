import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { explain, isStatus } from "@/api/problem";
import type { Me } from "@/api/types";
import { outbox } from "@/autosave/outbox";
import { Notice } from "@/design/parts";
import { Redirect } from "@/features/shell/Redirect";
import { common } from "@/strings/common";
import { identity } from "@/strings/identity";
import { Front } from "./Front";
import css from "./identity.module.css";
import { SamplePeople } from "./SamplePeople";
import { keptSample } from "./sample";
import { remember } from "./session";

const t = identity.signIn;

export function SignIn() {
  const { next } = useSearch({ strict: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const setup = useQuery({
    queryKey: keys.setup,
    queryFn: () => unwrap<{ needed: boolean }>(client.GET("/setup")),
  });
  const [sample] = useState(keptSample);
  const kept = useQuery({ queryKey: ["outbox", "any"], queryFn: () => outbox.countAll(), staleTime: 0 });
  const signIn = useMutation({
    mutationFn: () => unwrap<Me>(client.POST("/sessions", { body: { email: email.trim(), password } })),
    onSuccess: (me) => {
      remember(me);
      queries.clear();
      queries.setQueryData(keys.me, me);
      void navigate({ to: next?.startsWith("/") && !next.startsWith("//") ? next : "/", replace: true });
    },
  });
  useEffect(() => {
    document.title = `${t.title} · ${common.product}`;
  }, []);
  if (setup.data?.needed) return <Redirect to="/setup" />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  const error = signIn.error
    ? isStatus(signIn.error, 401)
      ? t.wrong
      : isStatus(signIn.error, 429)
        ? t.slowDown
        : explain(signIn.error)
    : null;
  return (
    <Front>
      <div className={css.signIn}>
        <form className={css.form} onSubmit={submit} aria-label={t.title}>
          <h1>{t.title}</h1>
          {(kept.data ?? 0) > 0 && <Notice tone="gold">{t.kept}</Notice>}
          <TextInput
            label={t.email}
            type="email"
            name="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t.password}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {error && (
            <Notice tone="bad" role="alert">
              {error}
            </Notice>
          )}
          <Button type="submit" variant="filled" loading={signIn.isPending} mt={4}>
            {t.submit}
          </Button>
          <p className="small muted">{t.forgotten}</p>
        </form>
        {sample && (
          <section className={css.sample} aria-label={t.samplePeople}>
            <h2>{t.samplePeople}</h2>
            <SamplePeople sample={sample} />
          </section>
        )}
      </div>
    </Front>
  );
}
