import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import type { PasswordLink, User } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { OnceShown } from "@/design/OnceShown";
import { isolated } from "@/design/parts";
import { formatMoment } from "@/design/time";
import { people as t } from "@/strings/people";

/** Another link for somebody who lost their invitation, or forgot their password. */
export function LinkDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const name = isolated(user.name);
  const make = useMutation({
    mutationFn: () =>
      unwrap<PasswordLink>(client.POST("/users/{id}/password-link", { params: { path: { id: user.id } } })),
  });
  const made = make.data;
  const title = t.newLinkTitle(name);
  return (
    <Dialog onClose={onClose} title={title}>
      {made ? (
        <div className="stack">
          <p className="soft">{t.invitedBody(name, formatMoment(made.expires_at))}</p>
          <OnceShown label={t.newLinkLabel} value={made.url} copy={t.copyLink} />
          <div className="row">
            <Button variant="filled" className="right" onClick={onClose}>
              {t.done}
            </Button>
          </div>
        </div>
      ) : (
        <DialogForm label={title} submit={t.newLinkSubmit} sending={make} fieldless onClose={onClose}>
          <p className="soft">{user.status === "invited" ? t.newLinkInvited(name) : t.newLinkJoined(name)}</p>
        </DialogForm>
      )}
    </Dialog>
  );
}
