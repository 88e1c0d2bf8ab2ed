import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Demo, Me } from "@/api/types";
import { SaveError } from "@/design/Form";
import { common } from "@/strings/common";
import { identity } from "@/strings/identity";
import { Front } from "./Front";
import css from "./identity.module.css";
import { SampleReady } from "./SampleReady";

const t = identity.start;

/** The choice after set-up: a sample organization to look around in, or an empty one. */
export function Start(props: { me: Me }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const demo = useMutation({
    mutationFn: () => unwrap<Demo>(client.POST("/demo", { body: {} })),
    onSuccess: async () => {
      // Roles and everything else may be different now.
      await queries.invalidateQueries({ queryKey: keys.me });
    },
  });
  useEffect(() => {
    document.title = `${t.title} · ${common.product}`;
  }, []);
  const home = () => void navigate({ to: "/", replace: true });

  if (demo.data) {
    return (
      <Front>
        <div className={css.choices}>
          <h1>{t.doneTitle}</h1>
          <SampleReady demo={demo.data} onStay={home} />
        </div>
      </Front>
    );
  }
  return (
    <Front>
      <div className={css.choices}>
        <h1>{t.title}</h1>
        <p className="soft">{t.lead(props.me.organization.name)}</p>
        <section className={css.choice} data-main aria-labelledby="start-sample">
          <div>
            <h2 id="start-sample">{t.sampleTitle}</h2>
            <p>{t.sampleBody}</p>
          </div>
          <Button variant="filled" onClick={() => demo.mutate()} loading={demo.isPending} autoFocus>
            {t.sample}
          </Button>
          {demo.isPending && <Progress />}
          {demo.error && (
            <div className={css.across}>
              <SaveError error={demo.error} />
            </div>
          )}
        </section>
        <section className={css.choice} aria-labelledby="start-empty">
          <div>
            <h2 id="start-empty">{t.emptyTitle}</h2>
            <p>{t.emptyBody}</p>
          </div>
          <Button onClick={home} disabled={demo.isPending}>
            {t.empty}
          </Button>
        </section>
      </div>
    </Front>
  );
}

/** The server answers once, at the end; the steps say what it is busy with and never claim the last one is done. */
function Progress() {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setAt((step) => Math.min(step + 1, t.steps.length - 1)), 900);
    return () => clearInterval(timer);
  }, []);
  return (
    <ul className={css.progress} role="status" aria-label={t.working}>
      {t.steps.map((step, index) => (
        <li key={step} data-state={index < at ? "done" : index === at ? "now" : "next"}>
          <span className={css.dot} aria-hidden="true" /> {step}
        </li>
      ))}
    </ul>
  );
}
