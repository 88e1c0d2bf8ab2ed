import { Button } from "@mantine/core";
import { path } from "@/autosave/fields";
import type { DraftSession } from "@/autosave/session";
import { kit as t } from "@/strings/kit";

/** Rates at once, as not enough information, what was not talked about. */
export function RestZero({ session, open }: { session: DraftSession; open: { id: string }[] }) {
  return (
    <Button
      size="xs"
      onClick={() => {
        for (const { id } of open) void session.edit(path.rating(id), 0);
      }}
    >
      {t.restZero(open.length)}
    </Button>
  );
}
