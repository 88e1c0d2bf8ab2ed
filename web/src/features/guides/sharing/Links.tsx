import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { Guide, GuideLink } from "@/api/types";
import { SaveError } from "@/design/Form";
import { OnceShown } from "@/design/OnceShown";
import { Dotted, ErrorState, isolated, Skeleton, Tag, type Tone } from "@/design/parts";
import { SureButton } from "@/design/SureButton";
import { formatDate, formatDay, formatExact } from "@/design/time";
import { guideSharing as t } from "@/strings/guideSharing";
import { linksQuery } from "./queries";
import css from "./sharing.module.css";

const DAYS = [1, 7, 14, 30, 90];
const DRAFT = "draft";

/** Links by which somebody without an account reads the guide: a new one, and what became of the others. */
export function Links({ guide }: { guide: Guide }) {
  const [made, setMade] = useState<string | null>(null);
  const links = useQuery(linksQuery(guide.id));
  return (
    <div className="stack">
      <p className="soft">{t.linksHint}</p>
      {made ? (
        <>
          <OnceShown label={t.link} hint={t.once} value={made} copy={t.copy} />
          <div>
            <Button size="xs" variant="subtle" onClick={() => setMade(null)}>
              {t.another}
            </Button>
          </div>
        </>
      ) : (
        <NewLink guide={guide} onMade={setMade} />
      )}
      {links.isPending ? (
        <Skeleton lines={3} />
      ) : links.error ? (
        <ErrorState compact error={links.error} retry={() => void links.refetch()} />
      ) : (
        <LinkList guide={guide} links={links.data.data} />
      )}
    </div>
  );
}

function NewLink({ guide, onMade }: { guide: Guide; onMade: (url: string) => void }) {
  const queries = useQueryClient();
  const [latest] = guide.versions;
  const [label, setLabel] = useState("");
  const [shows, setShows] = useState(latest?.id ?? DRAFT);
  const [days, setDays] = useState("14");
  const make = useMutation({
    mutationFn: () =>
      unwrap<{ url: string }>(
        client.POST("/guides/{id}/links", {
          params: { path: { id: guide.id } },
          body: {
            days: Number(days),
            ...(label.trim() ? { label: label.trim() } : {}),
            ...(shows === DRAFT ? {} : { guide_version_id: shows }),
          },
        }),
      ),
    onSuccess: ({ url }) => {
      onMade(url);
      void queries.invalidateQueries({ queryKey: keys.guideLinks(guide.id) });
    },
  });
  return (
    <form
      className="stack"
      aria-label={t.make}
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending) make.mutate();
      }}
    >
      <TextInput
        label={t.label}
        placeholder={t.labelPlaceholder}
        maxLength={100}
        value={label}
        error={fieldError(make.error, "/label")}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <div className={css.two}>
        <Select
          label={t.shows}
          allowDeselect={false}
          value={shows}
          onChange={(value) => setShows(value ?? DRAFT)}
          data={[
            ...guide.versions.map(({ id, number }) => ({ value: id, label: t.latest(number) })),
            { value: DRAFT, label: t.draft },
          ]}
        />
        <Select
          label={t.until}
          allowDeselect={false}
          value={days}
          onChange={(value) => setDays(value ?? "14")}
          data={DAYS.map((n) => ({ value: String(n), label: t.days[n] ?? String(n) }))}
        />
      </div>
      <SaveError error={make.error} />
      <div className="row">
        <Button type="submit" variant="filled" className="right" loading={make.isPending}>
          {t.make}
        </Button>
      </div>
    </form>
  );
}

const TONES: Record<GuideLink["state"], Tone> = { active: "good", expired: "plain", ended: "plain" };

function LinkList({ guide, links }: { guide: Guide; links: GuideLink[] }) {
  const working = links.filter(({ state }) => state === "active");
  const over = links.filter(({ state }) => state !== "active");
  return (
    <section className={css.links} aria-label={t.list}>
      <h3>{t.list}</h3>
      {links.length === 0 && <p className="small muted">{t.none}</p>}
      <ul>
        {working.map((link) => (
          <LinkRow key={link.id} guide={guide} link={link} />
        ))}
      </ul>
      {over.length > 0 && (
        <details>
          <summary>{t.older(over.length)}</summary>
          <ul>
            {over.map((link) => (
              <LinkRow key={link.id} guide={guide} link={link} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function LinkRow({ guide, link }: { guide: Guide; link: GuideLink }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => unwrap(client.DELETE("/guide-links/{id}", { params: { path: { id: link.id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.guideLinks(guide.id) }),
  });
  const name = link.label ?? t.unnamed;
  return (
    <li className={css.linkRow} data-over={link.state !== "active" || undefined}>
      <div>
        <p className={css.linkName}>
          <b>
            <bdi>{name}</bdi>
          </b>
          <Tag>{link.version_number ? t.version(link.version_number) : t.draftShort}</Tag>
          <Tag tone={TONES[link.state]}>{t.states[link.state]}</Tag>
        </p>
        <p className="small muted" title={formatExact(link.expires_at)}>
          <Dotted
            of={[
              stateOf(link),
              link.last_used_at ? t.used(formatDay(link.last_used_at)) : t.neverUsed,
              t.madeBy(isolated(link.created_by), formatDay(link.created_at)),
            ]}
          />
        </p>
        <SaveError error={end.error} />
      </div>
      {link.state === "active" && (
        <SureButton
          sure={t.endSure}
          label={t.endOne(name)}
          sureLabel={t.endSureOne(name)}
          pending={end.isPending}
          onSure={() => end.mutate()}
        >
          {t.end}
        </SureButton>
      )}
    </li>
  );
}

function stateOf(link: GuideLink): string {
  if (link.state === "active") return t.ends(formatDate(link.expires_at));
  if (link.state === "expired") return t.expired(formatDay(link.expires_at));
  return t.endedBy(formatDay(link.ended_at ?? link.expires_at), link.ended_by && isolated(link.ended_by));
}
