import { Button, MultiSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { ApiToken, TokenScope } from "@/api/types";
import { useActions } from "@/design/actions";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { IconKey } from "@/design/icons";
import { OnceShown } from "@/design/OnceShown";
import {
  Card,
  EmptyState,
  ErrorState,
  Kbd,
  Name,
  PageHeader,
  Table,
  TableSkeleton,
  table,
} from "@/design/parts";
import { SureButton } from "@/design/SureButton";
import { formatDay, formatSince } from "@/design/time";
import { toast } from "@/design/toast";
import { common } from "@/strings/common";
import { tokens as t } from "@/strings/people";
import css from "./people.module.css";
import { tokensQuery } from "./queries";

const SCOPES: TokenScope[] = [
  "*",
  ...(
    [
      "identity",
      "guides",
      "jobs",
      "candidates",
      "applications",
      "interviews",
      "scorecards",
      "debriefs",
    ] as const
  ).flatMap((name) => [`${name}:read`, `${name}:write`] as const),
  "packets:read",
  "audit:read",
  "events:read",
];

export function TokensPage() {
  const tokens = useQuery(tokensQuery);
  const navigate = useNavigate();
  const { new: making } = useSearch({ from: "/signed-in/shell/tokens" });
  const setMaking = (open: boolean) =>
    void navigate({ to: "/tokens", search: open ? { new: true } : {}, replace: !open });
  useActions([{ shortcut: "create", run: () => setMaking(true) }]);
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
        <Button variant="filled" onClick={() => setMaking(true)} rightSection={<Kbd>C</Kbd>}>
          {t.new}
        </Button>
      </PageHeader>
      {tokens.isPending ? (
        <TableSkeleton rows={3} />
      ) : tokens.error ? (
        <ErrorState error={tokens.error} retry={() => void tokens.refetch()} />
      ) : list.length === 0 ? (
        <Card>
          <EmptyState icon={<IconKey size={22} />} title={t.emptyTitle} body={t.emptyBody}>
            <Button onClick={() => setMaking(true)}>{t.new}</Button>
          </EmptyState>
        </Card>
      ) : (
        <Table
          label={t.title}
          head={
            <>
              <th>{t.col.name}</th>
              <th className="wide">{t.col.scopes}</th>
              <th className="wide">{t.col.used}</th>
              <th>{t.col.ends}</th>
              <th>
                <span className="visually-hidden">{t.revokeShort}</span>
              </th>
            </>
          }
        >
          {list.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </Table>
      )}
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
    </>
  );
}

function TokenRow({ token }: { token: ApiToken }) {
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => unwrap(client.DELETE("/api-tokens/{id}", { params: { path: { id: token.id } } })),
    onError: toast.failed,
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.tokens }),
  });
  return (
    <tr>
      <td className={table.subject}>
        <b title={token.name}>
          <Name>{token.name}</Name>
        </b>
      </td>
      <td className={`wide ${table.cut} ${css.scopes}`} title={token.scopes.join(", ")}>
        {token.scopes.join(", ")}
      </td>
      <td className="soft nowrap wide">{token.last_used_at ? formatSince(token.last_used_at) : t.never}</td>
      <td className="soft nowrap">{token.expires_at ? formatDay(token.expires_at) : t.never}</td>
      <td className={table.end}>
        <SureButton
          label={t.revoke(token.name)}
          sureLabel={`${t.revokeSure}: ${token.name}`}
          sure={t.revokeSure}
          pending={revoke.isPending}
          onSure={() => revoke.mutate()}
        >
          {t.revokeShort}
        </SureButton>
      </td>
    </tr>
  );
}

function NewTokenDialog(props: { onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<TokenScope[]>([]);
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
  return (
    <Dialog onClose={props.onClose} title={make.data ? t.madeTitle : t.newTitle}>
      {make.data ? (
        <div className="stack">
          <p className="soft">{t.madeBody}</p>
          <OnceShown label={t.token} value={make.data.token} copy={t.copy} />
          <div className="row">
            <Button variant="filled" className="right" onClick={props.onClose}>
              {common.close}
            </Button>
          </div>
        </div>
      ) : (
        <DialogForm
          label={t.newTitle}
          submit={t.submit}
          sending={make}
          disabled={!name.trim() || scopes.length === 0}
          onClose={props.onClose}
        >
          <TextInput
            label={t.name}
            placeholder={t.namePlaceholder}
            required
            withAsterisk={false}
            data-autofocus
            value={name}
            error={fieldError(make.error, "/name")}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <MultiSelect
            label={t.scopes}
            placeholder={scopes.length === 0 ? t.scopesHint : ""}
            data={SCOPES}
            value={scopes}
            onChange={setScopes}
            searchable
          />
          <TextInput
            label={`${t.expires} (${common.optional})`}
            description={t.expiresHint}
            type="date"
            value={expires}
            error={fieldError(make.error, "/expires_at")}
            onChange={(event) => setExpires(event.currentTarget.value)}
          />
        </DialogForm>
      )}
    </Dialog>
  );
}
