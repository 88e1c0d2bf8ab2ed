import "@mantine/spotlight/styles.layer.css";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { currentActions } from "@/design/actions";
import {
  type Icon,
  IconBolt,
  IconBriefcase,
  IconFile,
  IconNotebook,
  IconSearch,
  IconUser,
} from "@/design/icons";
import { Kbd } from "@/design/parts";
import { printed, type ShortcutId } from "@/design/shortcuts";
import { schemes } from "@/design/tokens";
import { useReturnFocus } from "@/design/useReturnFocus";
import { applicationSearchQuery, candidateSearchQuery } from "@/features/candidates/queries";
import { guidesQuery } from "@/features/guides/queries";
import { jobsQuery } from "@/features/jobs/queries";
import { common } from "@/strings/common";
import { shell as t } from "@/strings/shell";

const [store, spotlight] = createSpotlight();

interface Found {
  key: string;
  label: string;
  description?: string | undefined;
  shortcut?: ShortcutId | undefined;
  run: () => void;
}

/**
 * What is found arrives in its own time. Enter opens the first line, wherever that came from, until the person has gone
 * to another; then that one stays selected.
 */
function keepSelection(searching: boolean, chosen: boolean): void {
  const { listId, selected } = store.getState();
  const lines = [...(document.getElementById(listId)?.querySelectorAll("[data-action]") ?? [])];
  const before = lines.findIndex((line) => line.hasAttribute("data-selected"));
  const at = searching && lines.length > 0 && (!chosen || before < 0) ? 0 : before;
  if (at !== before) {
    lines[before]?.removeAttribute("data-selected");
    lines[at]?.setAttribute("data-selected", "true");
  }
  if (at !== selected && at >= 0) store.updateState((state) => ({ ...state, selected: at }));
}

/** Goes anywhere by a few letters, and does what the page that is open offers. */
export function Palette(props: { pages: { to: string; title: string }[]; onClose: () => void }) {
  useReturnFocus();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const chosen = useRef(false);
  const [search] = useDebouncedValue(query.trim(), 150);
  const named = search.length > 1;
  const [actions] = useState(currentActions);
  const jobs = useQuery({ ...jobsQuery, retry: false });
  const guides = useQuery({ ...guidesQuery, retry: false });
  const candidates = useQuery({ ...candidateSearchQuery(search), enabled: named, retry: false });
  const applications = useQuery({ ...applicationSearchQuery(search), enabled: named, retry: false });
  useEffect(() => {
    spotlight.open();
    return () => spotlight.close();
  }, []);

  const asked = query.trim().toLowerCase();
  const fits = (text: string) => text.toLowerCase().includes(asked);
  const go = (to: string) => () => {
    props.onClose();
    void navigate({ to });
  };
  const groups: [string, Icon, Found[]][] = [
    [
      t.pages,
      IconFile,
      props.pages
        .filter(({ title }) => fits(title))
        .map(({ to, title }) => ({ key: to, label: title, run: go(to) })),
    ],
    [
      t.actions,
      IconBolt,
      actions
        .filter(({ title }) => fits(title))
        .map(({ title, shortcut, run }) => ({
          key: title,
          label: title,
          shortcut,
          run: () => {
            props.onClose();
            // After the palette has given the focus back, so that a dialog can return it to the same place.
            setTimeout(run, 30);
          },
        })),
    ],
    [
      t.jobs,
      IconBriefcase,
      (asked ? (jobs.data?.data ?? []) : [])
        .filter((job) => fits(`${job.title} ${job.requisition_id ?? ""}`))
        .slice(0, 6)
        .map((job) => ({
          key: job.id,
          label: job.title,
          description: [job.requisition_id, job.location].filter(Boolean).join(" · ") || undefined,
          run: go(`/jobs/${job.id}`),
        })),
    ],
    [
      t.guides,
      IconNotebook,
      (asked ? (guides.data?.data ?? []) : [])
        .filter((guide) => fits(guide.title))
        .slice(0, 4)
        .map((guide) => ({ key: guide.id, label: guide.title, run: go(`/guides/${guide.id}`) })),
    ],
    [
      t.applications,
      IconUser,
      (named ? (applications.data?.data ?? []) : []).slice(0, 6).map((each) => ({
        key: each.id,
        label: each.candidate.name,
        description: [
          each.job.title,
          each.status === "active" ? each.current_stage?.title : common.status[each.status],
        ]
          .filter(Boolean)
          .join(" · "),
        run: go(`/applications/${each.id}`),
      })),
    ],
    [
      t.candidates,
      IconUser,
      (named ? (candidates.data?.data ?? []) : [])
        .slice(0, 6)
        .map(({ id, name }) => ({ key: id, label: name, run: go(`/candidates/${id}`) })),
    ],
  ];
  useEffect(() => keepSelection(asked !== "", chosen.current));
  const nothing = groups.every(([, , found]) => found.length === 0);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={(next) => {
        chosen.current = false;
        setQuery(next);
      }}
      onSpotlightClose={props.onClose}
      shortcut={null}
      radius="var(--r-l)"
      scrollable
      maxHeight={440}
      transitionProps={{ duration: 80 }}
      overlayProps={{ backgroundOpacity: 0.35, color: schemes.light.veil, blur: 0 }}
      attributes={{ content: { "aria-label": t.openSearch } }}
    >
      <Spotlight.Search
        placeholder={t.searchPlaceholder}
        aria-label={t.openSearch}
        onKeyDown={({ key }) => {
          if (key === "ArrowDown" || key === "ArrowUp") chosen.current = true;
          // Lines can be seen a moment before the first is selected, and Enter must not come to nothing.
          if (key === "Enter") keepSelection(asked !== "", chosen.current);
        }}
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>
        {groups.map(
          ([title, Drawn, found]) =>
            found.length > 0 && (
              <Spotlight.ActionsGroup key={title} label={title}>
                {found.map((each) => (
                  <Spotlight.Action
                    key={each.key}
                    label={each.label}
                    description={each.description}
                    leftSection={<Drawn size={16} />}
                    rightSection={each.shortcut ? <Kbd>{printed(each.shortcut)}</Kbd> : undefined}
                    onClick={each.run}
                  />
                ))}
              </Spotlight.ActionsGroup>
            ),
        )}
        {nothing && <Spotlight.Empty>{t.nothingFound}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
