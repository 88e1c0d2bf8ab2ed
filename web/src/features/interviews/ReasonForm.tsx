import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { kit as t } from "@/strings/kit";

/** For someone who has read others' scorecards of this application: on the record, and not independent. */
export function ReasonForm(props: { onReason: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  return (
    <form
      className="stack"
      aria-label={t.reasonTitle}
      onSubmit={(event) => {
        event.preventDefault();
        props.onReason(reason.trim());
      }}
    >
      <h2>{t.reasonTitle}</h2>
      <Textarea
        label={t.reasonLabel}
        description={t.notIndependent}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="filled" disabled={!reason.trim()}>
          {t.reasonSubmit}
        </Button>
      </div>
    </form>
  );
}
