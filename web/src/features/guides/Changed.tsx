import { Link } from "@tanstack/react-router";
import type { Guide } from "@/api/types";
import { isolated } from "@/design/parts";
import { formatDay, formatExact } from "@/design/time";
import { guides as t } from "@/strings/guides";

/** Who changed the guide last and when, and the way to read it as a job fills it in. */
export function Changed({ guide }: { guide: Guide }) {
  return (
    <>
      <time dateTime={guide.updated_at} title={formatExact(guide.updated_at)}>
        {t.changedBy(formatDay(guide.updated_at), guide.updated_by && isolated(guide.updated_by))}
      </time>
      {" · "}
      <Link to="/guides/$guideId/reading" params={{ guideId: guide.id }}>
        {t.reading}
      </Link>
    </>
  );
}
