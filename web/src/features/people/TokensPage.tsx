import { Button, Modal, MultiSelect, TextInput } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { explain, Problem } from "@/api/problem";
import type { ApiToken } from "@/api/types";
import { CopyButton } from "@/design/CopyButton";
import { Card, EmptyState, ErrorState, Notice, PageHeader, Skeleton } from "@/design/parts";
import { formatDay, formatSince } from "@/design/time";
import css from "@/features/jobs/jobs.module.css";
import { common } from "@/strings/common";
import { tokens as t } from "@/strings/people";
import { tokensQuery } from "./queries";

const SCOPES = [
  "*",
  ...[
    "identity",
    "guides",
    "jobs",
    "candidates",
    "applications",
    "interviews",
    "scorecards",
    "debriefs",
  ].flatMap((name) => [`${name}:read`, `${name}:write`]),
  "packets:read",
  "audit:read",
  "events:read",
];

export function TokensPage() {
  const tokens = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const list = tokens.data?.data ?? [];
  return (
    <>
      <PageHeader
        title={t.title}
        sub={
          <>
            {t.sub} <a href="/api">{t.reference}</a>
          </>
        }
      >
        <Button variant="filled" onClick={() => setMaking(true)}>
          {t.new}
        </Button>
      </PageHeader>
      {tokens.isPending ? (
        <Card>
          <Skeleton lines={3} />
        </Card>
      ) : tokens.error ? (
        <ErrorState error={tokens.error} retry={() => void tokens.refetch()} />
      ) : list.length === 0 ? (
        <Card>
          <EmptyState icon={<IconKey size={22} />} title={t.emptyTitle} body={t.emptyBody} />
        </Card>
      ) : (
        <div className={css.tableWrap}>
          <table className={css.table}>
            <thead>
              <tr>
                <th>{t.col.name}</th>
                <th className="wide">{t.col.scopes}</th>
                <th className="wide">{t.col.used}</th>
                <th>{t.col.ends}</th>
                <th>
                  <span className="visually-hidden">{t.revokeShort}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((token) => (
                <TokenRow key={token.id} token={token} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
    </>
  );
}

function TokenRow({ token }: { token: ApiToken }) {
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const revoke = useMutation({
    mutationFn: () => unwrap(client.DELETE("/api-tokens/{id}", { params: { path: { id: token.id } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.tokens }),
  });
  return (
    <tr>
      <td>
        <b>{token.name}</b>
      </td>
      <td className="small mono soft wide">{token.scopes.join(", ")}</td>
      <td className="soft wide">{token.last_used_at ? formatSince(token.last_used_at) : t.never}</td>
      <td className="soft nowrap">{token.expires_at ? formatDay(token.expires_at) : t.never}</td>
      <td style={{ textAlign: "right" }}>
        <Button
          size="xs"
          variant={sure ? "danger" : "subtle"}
          aria-label={sure ? `${t.revokeSure}: ${token.name}` : t.revoke(token.name)}
          loading={revoke.isPending}
          onClick={() => (sure ? revoke.mutate() : setSure(true))}
          onBlur={() => setSure(false)}
        >
          {sure ? t.revokeSure : t.revokeShort}
        </Button>
      </td>
    </tr>
  );
}

function NewTokenDialog(props: { onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<string[]>([]);
  const [expires, setExpires] = useState("");
  const make = useMutation({
    mutationFn: () =>
      unwrap<ApiToken & { token: string }>(
        client.POST("/api-tokens", {
          body: {
            name: name.trim(),
            scopes,
            ...(expires ? { expires_at: new Date(`${expires}T23:59:59`).toISOString() } : {}),
          },
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.tokens }),
  });
  const problem = make.error instanceof Problem ? make.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Modal opened onClose={props.onClose} title={make.data ? t.madeTitle : t.newTitle}>
      {make.data ? (
        <div className="stack">
          <p className="soft">{t.madeBody}</p>
          <TextInput
            label={t.token}
            value={make.data.token}
            readOnly
            styles={{ input: { fontFamily: "var(--mono)" } }}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className="row">
            <CopyButton value={make.data.token} label={t.copy} />
            <Button variant="filled" className="right" onClick={props.onClose}>
              {common.close}
            </Button>
          </div>
        </div>
      ) : (
        <form className="stack" onSubmit={submit} aria-label={t.newTitle}>
          <TextInput
            label={t.name}
            placeholder={t.namePlaceholder}
            required
            withAsterisk={false}
            data-autofocus
            value={name}
            error={problem?.field("/name")}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <MultiSelect label={t.scopes} data={SCOPES} value={scopes} onChange={setScopes} searchable />
          <TextInput
            label={`${t.expires} (${common.optional})`}
            description={t.expiresHint}
            type="date"
            value={expires}
            error={problem?.field("/expires_at")}
            onChange={(event) => setExpires(event.currentTarget.value)}
          />
          {make.error && (
            <Notice tone="bad" role="alert">
              {explain(make.error)}
            </Notice>
          )}
          <div className="row">
            <Button variant="subtle" className="right" onClick={props.onClose}>
              {common.cancel}
            </Button>
            <Button
              type="submit"
              variant="filled"
              loading={make.isPending}
              disabled={!name.trim() || scopes.length === 0}
            >
              {t.submit}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
