import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Guide } from "@/api/types";
import { SaveError } from "@/design/Form";
import { ErrorState, Skeleton } from "@/design/parts";
import { guides as t } from "@/strings/guides";
import css from "./guides.module.css";
import { libraryQuery } from "./queries";

/** The guides of the library, each with a button that starts from it. Under another list they are `headed`. */
export function LibraryGuides({ may, headed }: { may: boolean; headed?: boolean }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const library = useQuery(libraryQuery);
  const start = useMutation({
    mutationFn: (library_id: string) => unwrap<Guide>(client.POST("/guides", { body: { library_id } })),
    onSuccess: (guide) => {
      void queries.invalidateQueries({ queryKey: keys.guides });
      void navigate({ to: "/guides/$guideId", params: { guideId: guide.id } });
    },
  });
  // Under the list of guides it is an offer, which nobody misses.
  if (headed && (library.error || library.data?.data.length === 0)) return null;
  const Title = headed ? "h3" : "h2";
  const shelves = library.error ? (
    <ErrorState error={library.error} retry={() => void library.refetch()} />
  ) : library.isPending ? (
    <Skeleton lines={2} />
  ) : (
    <div className={css.library}>
      {library.data.data.map((guide) => (
        <article key={guide.id} className={css.shelf}>
          <Title>{guide.title}</Title>
          <p className="small muted">{t.summary(guide.stages, guide.questions, guide.minutes)}</p>
          {may && (
            <Button
              size="xs"
              aria-label={t.start(guide.title)}
              loading={start.isPending && start.variables === guide.id}
              onClick={() => start.mutate(guide.id)}
            >
              {t.startShort}
            </Button>
          )}
        </article>
      ))}
    </div>
  );
  if (!headed) {
    return (
      <>
        <SaveError error={start.error} />
        {shelves}
      </>
    );
  }
  return (
    <section className={css.section} aria-labelledby="library">
      <h2 id="library">{t.libraryTitle}</h2>
      <p>{t.libraryLead}</p>
      <SaveError error={start.error} />
      {shelves}
    </section>
  );
}
