import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { explain, fieldError, isStatus, Problem } from "@/api/problem";
import type { Me } from "@/api/types";
import { ErrorState, Notice, Skeleton } from "@/design/parts";
import { Redirect } from "@/features/shell/Redirect";
import { common } from "@/strings/common";
import { identity } from "@/strings/identity";
import { Front } from "./Front";
import css from "./identity.module.css";
import { Start } from "./Start";
import { remember } from "./session";

const t = identity.setup;
const EMPTY = { organization_name: "", name: "", email: "", password: "", code: "" };

export function SetUp() {
  const queries = useQueryClient();
  const [form, setForm] = useState(EMPTY);
  const [done, setDone] = useState<Me | null>(null);
  const setup = useQuery({
    queryKey: keys.setup,
    queryFn: () => unwrap<{ needed: boolean; code_required: boolean }>(client.GET("/setup")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const create = useMutation({
    mutationFn: () => {
      const { code, ...rest } = form;
      return unwrap<Me>(client.POST("/setup", { body: code.trim() ? { ...rest, code: code.trim() } : rest }));
    },
    onSuccess: (me) => {
      remember(me);
      queries.setQueryData(keys.me, me);
      queries.setQueryData(keys.setup, { needed: false, code_required: false });
      setDone(me);
    },
  });
  useEffect(() => {
    document.title = `${t.title} · ${common.product}`;
  }, []);

  if (done) return <Start me={done} />;
  if (setup.isPending) {
    return (
      <Front>
        <div className={css.form}>
          <Skeleton lines={6} />
        </div>
      </Front>
    );
  }
  if (setup.error) {
    return (
      <Front>
        <ErrorState page error={setup.error} retry={() => void setup.refetch()} />
      </Front>
    );
  }
  if (!setup.data.needed) return <Redirect to="/sign-in" />;

  const field = (name: keyof typeof EMPTY) => ({
    name,
    required: true,
    withAsterisk: false,
    value: form[name],
    error: fieldError(create.error, `/${name}`),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  // Once the server has asked for the code it stays, even if the first answer did not say so.
  const codeRequired = setup.data.code_required || isStatus(create.error, 403);
  const unplaced =
    create.error && !(create.error instanceof Problem && create.error.errors.length > 0)
      ? explain(create.error)
      : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Front>
      <form className={css.form} onSubmit={submit} aria-label={t.title}>
        <h1>{t.title}</h1>
        <p className={css.lead}>{t.lead}</p>
        <TextInput
          label={t.organization}
          placeholder={t.organizationPlaceholder}
          autoComplete="organization"
          autoFocus
          {...field("organization_name")}
        />
        <TextInput label={t.name} autoComplete="name" {...field("name")} />
        <TextInput label={t.email} type="email" autoComplete="username" {...field("email")} />
        <PasswordInput
          label={t.password}
          description={t.passwordHint}
          autoComplete="new-password"
          minLength={10}
          {...field("password")}
        />
        {codeRequired && (
          <TextInput
            label={t.code}
            description={t.codeHint}
            autoComplete="one-time-code"
            {...field("code")}
          />
        )}
        {unplaced && (
          <Notice tone="bad" role="alert">
            {unplaced}
          </Notice>
        )}
        <Button type="submit" variant="filled" loading={create.isPending} mt={4}>
          {t.submit}
        </Button>
      </form>
    </Front>
  );
}
