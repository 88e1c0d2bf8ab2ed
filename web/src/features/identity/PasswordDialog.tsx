import { PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { fieldError } from "@/api/problem";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { toast } from "@/design/toast";
import { identity } from "@/strings/identity";
import { useMe } from "./session";

const t = identity.password;

/** One's own password, changed with the current one. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useMutation({
    mutationFn: () =>
      unwrap<void>(client.PUT("/me/password", { body: { current_password: current, new_password: next } })),
    onSuccess: () => {
      toast.done(t.done);
      onClose();
    },
  });
  const wrong = fieldError(change.error, "/current_password");
  const short = fieldError(change.error, "/new_password");
  return (
    <Dialog onClose={onClose} title={t.title}>
      <DialogForm
        label={t.title}
        submit={t.submit}
        sending={change}
        atField={Boolean(wrong ?? short)}
        onClose={onClose}
      >
        {/* Lets a password manager file the new password under the right address. */}
        <input type="email" name="email" autoComplete="username" value={me.email} readOnly hidden />
        <PasswordInput
          label={t.current}
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          value={current}
          error={wrong}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t.next}
          description={identity.setup.passwordHint}
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={10}
          value={next}
          error={short}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
