import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { Guide, GuideDocument } from "@/api/types";
import { EmptyState, ErrorState, HeaderSkeleton, PageHeader, Skeleton } from "@/design/parts";
import { formatDay } from "@/design/time";
import { guideHistory as t } from "@/strings/guideHistory";
import { guides } from "@/strings/guides";
import { guideDiffQuery, guideQuery, guideVersionQuery } from "../queries";
import { DiffView } from "./DiffView";
import css from "./history.module.css";

const DRAFT = "draft";

/** The versions of a guide, and what differs between any two of them or the draft. */
export function HistoryPage() {
  const { guideId } = useParams({ from: "/signed-in/shell/guides/$guideId/versions" });
  const search = useSearch({ from: "/signed-in/shell/guides/$guideId/versions" });
  const navigate = useNavigate();
  const guide = useQuery(guideQuery(guideId));
  const versions = guide.data?.versions ?? [];
  // Without a wish, what the draft changes; where it changes nothing, what the latest version changed.
  const plain = guide.data && !guide.data.draft_changed && versions.length > 1;
  const to = search.to ?? (plain ? (versions[0]?.id ?? DRAFT) : DRAFT);
  const from = search.from ?? (plain ? versions[1]?.id : versions[0]?.id) ?? DRAFT;
  const before = useDocument(guide.data, from);
  const after = useDocument(guide.data, to);
  const side = (id: string) => String(versions.find((version) => version.id === id)?.number ?? DRAFT);
  const diff = useQuery({
    ...guideDiffQuery(guideId, side(from), side(to)),
    enabled: versions.length > 0,
  });
  if (guide.error) return <ErrorState page error={guide.error} retry={() => void guide.refetch()} />;
  if (!guide.data) return <HeaderSkeleton />;
  const error = before.error ?? after.error ?? diff.error;
  const choose = (wish: { from?: string; to?: string }) =>
    void navigate({ to: ".", search: { from, to, ...wish }, replace: true });
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/guides">{guides.title}</Link> ·{" "}
            <Link to="/guides/$guideId" params={{ guideId }}>
              {guide.data.title}
            </Link>
          </>
        }
        title={t.versions}
        documentTitle={t.title(guide.data.title)}
      />
      {versions.length === 0 ? (
        <EmptyState title={t.neverTitle} body={t.neverBody} />
      ) : (
        <div className={css.columns}>
          <Versions guide={guide.data} from={from} to={to} onChoose={choose} />
          <div className={css.diff} aria-live="polite">
            {error ? (
              <ErrorState error={error} />
            ) : before.document && after.document && diff.data ? (
              <DiffView changes={diff.data.changes} before={before.document} after={after.document} />
            ) : (
              <Skeleton lines={8} />
            )}
          </div>
        </div>
      )}
    </>
  );
}

function useDocument(guide: Guide | undefined, id: string): { document?: GuideDocument; error: unknown } {
  const version = useQuery(guideVersionQuery(id === DRAFT ? "" : id));
  const document = id === DRAFT ? guide?.document : version.data?.document;
  return { ...(document ? { document } : {}), error: version.error };
}

/** Which two are compared: an older one and a newer one, chosen from one list. */
function Versions(props: {
  guide: Guide;
  from: string;
  to: string;
  onChoose: (wish: { from?: string; to?: string }) => void;
}) {
  const { guide } = props;
  const lines = [
    { id: DRAFT, title: t.draft, note: t.draftNow },
    ...guide.versions.map((version) => ({
      id: version.id,
      title: t.version(version.number),
      note: [formatDay(version.published_at), version.published_by && t.by(version.published_by)]
        .filter(Boolean)
        .join(" "),
      number: version.number,
    })),
  ];
  return (
    <table className={css.versions}>
      <caption className="visually-hidden">{t.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{t.from}</th>
          <th scope="col">{t.to}</th>
          <th scope="col">{t.versions}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-chosen={line.id === props.from || line.id === props.to || undefined}>
            {(["from", "to"] as const).map((side) => (
              <td key={side}>
                <input
                  type="radio"
                  name={side}
                  aria-label={`${t[side]} ${line.title}`}
                  checked={props[side] === line.id}
                  onChange={() => props.onChoose({ [side]: line.id })}
                />
              </td>
            ))}
            <td>
              {"number" in line ? (
                <Link
                  to="/guides/$guideId/versions/$versionId"
                  params={{ guideId: guide.id, versionId: line.id }}
                  aria-label={t.view(line.number)}
                >
                  {line.title}
                </Link>
              ) : (
                <Link to="/guides/$guideId" params={{ guideId: guide.id }}>
                  {line.title}
                </Link>
              )}
              <small>{line.note}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
