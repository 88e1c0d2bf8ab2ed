import { IconEraser } from "@/design/icons";
import { Notice } from "@/design/parts";
import { formatDate } from "@/design/time";
import { candidates as t } from "@/strings/applications";

/** What is left of a person whose data was erased, and since when. */
export function ErasedNotice({ at }: { at: string }) {
  return (
    <div className="notices">
      <Notice icon={<IconEraser size={16} />}>
        <b>{t.erasedTitle}</b>
        <p>{t.erasedBody(formatDate(at))}</p>
      </Notice>
    </div>
  );
}
