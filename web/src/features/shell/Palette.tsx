import "@mantine/spotlight/styles.layer.css";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { IconBriefcase, IconFile, IconSearch, IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { candidateSearchQuery } from "@/features/candidates/queries";
import { jobsQuery } from "@/features/jobs/queries";
import { shell as t } from "@/strings/shell";

const [store, spotlight] = createSpotlight();

/** Goes anywhere by a few letters: pages, jobs, candidates. */
export function Palette(props: { pages: { to: string; title: string }[]; onClose: () => void }) {
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const [search] = useDebouncedValue(query.trim(), 150);
  const jobs = useQuery({ ...jobsQuery, retry: false });
  const candidates = useQuery({ ...candidateSearchQuery(search), enabled: search.length > 1, retry: false });
  useEffect(() => {
    spotlight.open();
    return () => spotlight.close();
  }, []);

  const fits = (text: string) => text.toLowerCase().includes(query.trim().toLowerCase());
  const pages = props.pages.filter((page) => fits(page.title));
  const foundJobs = query.trim()
    ? (jobs.data?.data ?? []).filter((job) => fits(`${job.title} ${job.requisition_id ?? ""}`))
    : [];
  const foundPeople = search.length > 1 ? (candidates.data?.data ?? []) : [];
  const go = (to: string) => {
    props.onClose();
    void navigate({ to });
  };
  const empty = pages.length + foundJobs.length + foundPeople.length === 0;
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={props.onClose}
      shortcut={null}
      radius={12}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 80 }}
      overlayProps={{ backgroundOpacity: 0.35, color: "#101317", blur: 0 }}
      attributes={{ content: { "aria-label": t.openSearch } }}
    >
      <Spotlight.Search
        placeholder={t.searchPlaceholder}
        aria-label={t.openSearch}
        leftSection={<IconSearch size={18} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t.pages}>
            {pages.map((page) => (
              <Spotlight.Action
                key={page.to}
                label={page.title}
                leftSection={<IconFile size={16} stroke={1.6} />}
                onClick={() => go(page.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {foundJobs.length > 0 && (
          <Spotlight.ActionsGroup label={t.jobs}>
            {foundJobs.slice(0, 6).map((job) => (
              <Spotlight.Action
                key={job.id}
                label={job.title}
                description={[job.requisition_id, job.location].filter(Boolean).join(" · ")}
                leftSection={<IconBriefcase size={16} stroke={1.6} />}
                onClick={() => go(`/jobs/${job.id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {foundPeople.length > 0 && (
          <Spotlight.ActionsGroup label={t.candidates}>
            {foundPeople.slice(0, 8).map((candidate) => (
              <Spotlight.Action
                key={candidate.id}
                label={candidate.name}
                leftSection={<IconUser size={16} stroke={1.6} />}
                onClick={() => go(`/candidates/${candidate.id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {empty && <Spotlight.Empty>{t.nothingFound}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
