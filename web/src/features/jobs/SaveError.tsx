import { explain, isStatus } from "@/api/problem";
import { Notice } from "@/design/parts";
import { jobs as t } from "@/strings/jobs";

export function SaveError({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Notice tone="bad" role="alert">
      {isStatus(error, 412) ? t.stale : explain(error)}
    </Notice>
  );
}
