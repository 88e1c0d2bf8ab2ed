import { ActionIcon } from "@mantine/core";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { GuideDocument } from "@/api/types";
import { IconX } from "@/design/icons";
import { ErrorState, Skeleton } from "@/design/parts";
import { guideComments as t } from "@/strings/guideComments";
import { useEditor } from "../editor/editor";
import { pointerOf } from "./anchors";
import { useComments } from "./CommentsContext";
import { Composer } from "./Composer";
import css from "./comments.module.css";
import { placeName } from "./placeName";
import { ThreadView } from "./ThreadView";
import { byPlace } from "./threads";
import { useSay } from "./useSay";

/** What people say about the guide, over the edge of the page: all of it, or what is said about one place. */
export function CommentsPanel(props: { guideId: string; document: GuideDocument }) {
  const comments = useComments();
  if (comments.place === undefined) return null;
  return <Panel {...props} place={comments.place} />;
}

function Panel(props: { guideId: string; document: GuideDocument; place: string | null }) {
  const { guideId, document, place } = props;
  const comments = useComments();
  const [settled, showSettled] = useState(false);
  const [said, announce] = useState("");
  const panel = useRef<HTMLElement>(null);
  const say = useSay(guideId);
  const shown = useMemo(() => {
    const wanted = comments.threads.filter(
      ({ head }) => (place === null || head.anchor === place) && (head.resolved_at !== null) === settled,
    );
    return byPlace(wanted, document);
  }, [comments.threads, place, settled, document]);
  const here = placeName(document, place ?? "");
  useEffect(() => {
    const inside = panel.current;
    (place === null ? inside : inside?.querySelector<HTMLElement>("form textarea"))?.focus();
  }, [place]);
  const inside = useFocusKept(panel, shown);
  useEscape(panel, comments.close);
  return (
    <aside ref={panel} onFocus={inside} className={css.panel} aria-label={t.title} tabIndex={-1}>
      <header className={css.head}>
        <h2>{t.title}</h2>
        <fieldset className={css.which}>
          <legend className="visually-hidden">{t.which}</legend>
          {[false, true].map((value) => (
            <button
              key={String(value)}
              type="button"
              aria-pressed={settled === value}
              onClick={() => showSettled(value)}
            >
              {value ? t.settled : t.open}
            </button>
          ))}
        </fieldset>
        <ActionIcon aria-label={t.close} onClick={comments.close}>
          <IconX />
        </ActionIcon>
      </header>
      {place !== null && (
        <div className={css.place}>
          <b>{here}</b>
          <button type="button" className={css.link} onClick={() => comments.show(null)}>
            {t.all}
          </button>
        </div>
      )}
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
      <div className={css.list}>
        {comments.isPending ? (
          <Skeleton lines={4} />
        ) : comments.error && comments.threads.length === 0 ? (
          <ErrorState compact error={comments.error} />
        ) : shown.length === 0 ? (
          <p className={css.none}>{nothing(comments.threads.length, place, settled)}</p>
        ) : (
          shown.map((group) => (
            <section key={group.anchor} aria-label={placeName(document, group.anchor)}>
              {place === null && <PlaceHead anchor={group.anchor} document={document} />}
              <ul>
                {group.threads.map((thread) => (
                  <ThreadView
                    key={thread.head.id}
                    guideId={guideId}
                    thread={thread}
                    place={placeName(document, group.anchor)}
                    announce={announce}
                  />
                ))}
              </ul>
            </section>
          ))
        )}
      </div>
      <Composer
        key={place ?? ""}
        draft={`${guideId} ${place ?? ""}`}
        label={t.say(here)}
        submit={t.add}
        sending={say}
        onSend={(text, done) =>
          say.mutate(
            { text, anchor: place ?? "" },
            {
              onSuccess: () => {
                done();
                showSettled(false);
                announce(t.added);
              },
            },
          )
        }
      />
    </aside>
  );
}

/** What had the focus may go with its thread; the panel takes it then, so that Escape and Tab still belong to it. */
function useFocusKept(panel: RefObject<HTMLElement | null>, shown: unknown): () => void {
  const inside = useRef(false);
  useEffect(() => {
    const elsewhere = ({ target }: FocusEvent) => {
      if (!panel.current?.contains(target as Node)) inside.current = false;
    };
    document.addEventListener("focusin", elsewhere);
    return () => document.removeEventListener("focusin", elsewhere);
  }, [panel]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever something else is shown
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) panel.current?.focus();
  }, [panel, shown]);
  return () => {
    inside.current = true;
  };
}

/** Escape closes the panel: from inside it, and while nothing has the focus, as when what had it is being sent. */
function useEscape(panel: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const { activeElement } = document;
      if (activeElement === document.body || panel.current?.contains(activeElement)) close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [panel, close]);
}

function nothing(all: number, place: string | null, settled: boolean): string {
  if (settled) return t.noneSettled;
  if (place !== null) return t.noneHere;
  return all === 0 ? t.noneYet : t.none;
}

/** Which place a group is about, and the way there. */
function PlaceHead({ anchor, document }: { anchor: string; document: GuideDocument }) {
  const editor = useEditor();
  const comments = useComments();
  const name = placeName(document, anchor);
  const pointer = pointerOf(document, anchor);
  if (!pointer) return <h3 className={css.where}>{name}</h3>;
  return (
    <h3 className={css.where}>
      <button
        type="button"
        aria-label={t.goTo(name)}
        onClick={() => {
          // On a phone the panel lies over the place.
          if (matchMedia("(max-width: 860px)").matches) comments.close();
          requestAnimationFrame(() => editor.reveal(pointer));
        }}
      >
        {name}
      </button>
    </h3>
  );
}
