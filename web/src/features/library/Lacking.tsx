import { library as t } from "@/strings/library";

/** What becomes of the competencies of a question that the guide's profile lacks. */
export function Lacking({ names, extend }: { names: string[]; extend: boolean }) {
  if (names.length === 0) return null;
  return <p className="small muted">{extend ? t.added(names) : t.leftOut(names)}</p>;
}
