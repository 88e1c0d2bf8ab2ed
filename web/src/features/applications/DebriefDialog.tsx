import { Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application, Debrief, HiringTeamMember } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { Notice } from "@/design/parts";
import { zoneId } from "@/design/time";
import { useMe } from "@/features/identity/session";
import { usersQuery } from "@/features/people/queries";
import { application as t } from "@/strings/applications";
import { common } from "@/strings/common";

export function DebriefDialog(props: {
  application: Application;
  team: HiringTeamMember[];
  /** The titles of the guide's stages that never took place. */
  notHeld: string[];
  onClose: () => void;
}) {
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const users = useQuery(usersQuery);
  const [facilitator, setFacilitator] = useState<string | null>(me.id);
  const [starts, setStarts] = useState("");
  const people = new Map<string, string>([[me.id, me.name]]);
  for (const member of props.team) people.set(member.user_id, member.name);
  for (const user of users.data?.data ?? []) if (user.status === "active") people.set(user.id, user.name);
  const call = useMutation({
    mutationFn: () =>
      unwrap<Debrief>(
        client.POST("/debriefs", {
          body: {
            application_id: props.application.id,
            facilitator_id: facilitator ?? me.id,
            ...(starts ? { starts_at: new Date(starts).toISOString() } : {}),
          },
        }),
      ),
    onSuccess: (debrief) => {
      void queries.invalidateQueries({ queryKey: keys.application(props.application.id) });
      void queries.invalidateQueries({ queryKey: keys.home });
      void navigate({ to: "/debriefs/$debriefId", params: { debriefId: debrief.id } });
    },
  });
  return (
    <Dialog onClose={props.onClose} title={t.debriefTitle}>
      <DialogForm
        label={t.debriefTitle}
        submit={t.debriefSubmit}
        sending={call}
        disabled={!facilitator}
        onClose={props.onClose}
      >
        {props.notHeld.length > 0 && (
          <Notice tone="warn">
            <b>{t.notHeld(props.notHeld)}</b>
            <p>{t.notHeldHint}</p>
          </Notice>
        )}
        <Select
          label={t.facilitator}
          description={t.facilitatorHint}
          data={[...people].map(([value, label]) => ({ value, label }))}
          value={facilitator}
          allowDeselect={false}
          searchable
          onChange={setFacilitator}
        />
        <TextInput
          label={`${t.startsAt} (${common.optional})`}
          description={t.zone(zoneId())}
          type="datetime-local"
          value={starts}
          onChange={(event) => setStarts(event.currentTarget.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
