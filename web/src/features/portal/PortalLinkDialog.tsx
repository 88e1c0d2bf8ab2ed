import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { SaveError } from "@/design/Form";
import { OnceShown } from "@/design/OnceShown";
import { ErrorState, Skeleton } from "@/design/parts";
import { SureButton } from "@/design/SureButton";
import { formatDate } from "@/design/time";
import { candidateSide as t } from "@/strings/candidate-side";
import { common } from "@/strings/common";
import { portalLinkQuery } from "./queries";

/** Makes the link to the candidate's page, shows it once, and ends it. */
export function PortalLinkDialog(props: { application: Application; onClose: () => void }) {
  const { id, candidate } = props.application;
  const queries = useQueryClient();
  const link = useQuery(portalLinkQuery(id));
  const read = () => void queries.invalidateQueries({ queryKey: keys.portalLink(id) });
  const params = { path: { id } };
  const make = useMutation({
    mutationFn: () =>
      unwrap<{ url: string; expires_at: string }>(
        client.POST("/applications/{id}/portal-link", { params, body: {} }),
      ),
    onSuccess: read,
  });
  const end = useMutation({
    mutationFn: () => unwrap(client.DELETE("/applications/{id}/portal-link", { params })),
    onSuccess: () => {
      make.reset();
      read();
    },
  });
  const until = link.data?.expires_at;
  return (
    <Dialog onClose={props.onClose} title={t.title}>
      <div className="stack">
        <p className="soft">{t.lead(candidate.name)}</p>
        {link.isPending ? (
          <Skeleton lines={2} />
        ) : link.error ? (
          <ErrorState compact error={link.error} retry={() => void link.refetch()} />
        ) : make.data ? (
          <OnceShown label={t.link} hint={t.once} value={make.data.url} copy={t.copy} />
        ) : (
          <p>{until ? t.until(formatDate(until)) : t.none}</p>
        )}
        <SaveError error={make.error ?? end.error} />
        <div className="row">
          {until && (
            <SureButton sure={t.endSure} pending={end.isPending} onSure={() => end.mutate()}>
              {t.end}
            </SureButton>
          )}
          {make.data ? (
            <Button variant="filled" className="right" onClick={props.onClose}>
              {common.close}
            </Button>
          ) : (
            <Button
              variant="filled"
              className="right"
              loading={make.isPending}
              disabled={link.isPending}
              onClick={() => make.mutate()}
            >
              {until ? t.replace : t.make}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
