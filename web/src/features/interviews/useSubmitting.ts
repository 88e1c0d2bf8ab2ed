import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { client, unwrapWithTag } from "@/api/client";
import { keys } from "@/api/keys";
import { explain, isStatus, type Problem, Unreachable } from "@/api/problem";
import type { Kit, Scorecard } from "@/api/types";
import type { DraftSession, DraftState } from "@/autosave/session";
import { kit as t } from "@/strings/kit";
import type { Missing } from "./ScorecardForm";

export const isEditable = (state: DraftState | null): boolean =>
  state?.scorecard.status === "draft" && state.phase !== "closed";

/** How a scorecard is submitted: what is still missing, why it was refused, and the way to what is to be filled in. */
export interface Submitting {
  submit: () => Promise<void>;
  busy: boolean;
  refusal: string | null;
  /** What was missing is ticked off as it is filled in. */
  still: Missing[];
  jump: (to: Missing) => void;
}

export function useSubmitting(
  kit: Kit,
  session: DraftSession | null,
  state: DraftState | null,
  /** Brings the part of the page into sight that one is led to. */
  show: (to: Missing) => void,
): Submitting {
  const queries = useQueryClient();
  const [missing, setMissing] = useState<Missing[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [submitting, setSubmitting] = useState(false);
  const still = useMemo(
    () => missing.filter((each) => state && stillMissing(each, state.scorecard)),
    [missing, state],
  );
  const jump = (to: Missing) => {
    show(to);
    requestAnimationFrame(() => {
      const target = document.getElementById(to.attribute ? `attribute-${to.attribute}` : "recommendation");
      const field =
        to.code === "evidence_missing"
          ? target?.querySelector<HTMLElement>("textarea")
          : target?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]');
      field?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: "start", behavior: "smooth" });
    });
  };

  const submit = async () => {
    if (!session || !isEditable(state) || submitting) return;
    setSubmitting(true);
    setRefusal(null);
    setMissing([]);
    try {
      if (!(await session.flush())) {
        const { phase } = session.snapshot();
        setRefusal(
          phase === "offline" || phase === "signed_out" || phase === "saving" ? t.offlineSubmit : t.refused,
        );
        return;
      }
      const { value, etag } = await unwrapWithTag<Scorecard>(
        client.POST("/scorecards/{id}/submit", {
          params: { path: { id: session.snapshot().scorecard.id } },
          body: {},
        }),
      );
      session.receive(value, etag);
      setMissing([]);
      void queries.invalidateQueries({ queryKey: keys.home });
      void queries.invalidateQueries({ queryKey: keys.application(kit.application_id) });
    } catch (error) {
      if (isStatus(error, 422)) {
        const list = missingFrom(error);
        setMissing(list);
        if (list[0]) jump(list[0]);
        else setRefusal(explain(error));
      } else {
        setRefusal(error instanceof Unreachable ? t.offlineSubmit : explain(error));
      }
    } finally {
      setSubmitting(false);
    }
  };
  return {
    submit,
    busy: submitting,
    // What is said of missing answers goes as they are filled in.
    refusal: still.length > 0 ? t.stillMissing(still.length) : refusal,
    still,
    jump,
  };
}

function missingFrom(problem: Problem): Missing[] {
  return problem.errors.flatMap(({ pointer, code }): Missing[] => {
    const attribute = /^\/ratings\/([^/]+)/.exec(pointer)?.[1];
    if (attribute) return [{ attribute: attribute.replaceAll("~1", "/").replaceAll("~0", "~"), code }];
    return code === "recommendation_missing" || pointer === "/overall_recommendation"
      ? [{ attribute: null, code: "recommendation_missing" }]
      : [];
  });
}

function stillMissing(each: Missing, scorecard: Scorecard): boolean {
  if (each.attribute === null) return scorecard.overall_recommendation === null;
  const rating = scorecard.ratings[each.attribute];
  if (each.code === "rating_missing") return (rating?.rating ?? null) === null;
  return Boolean(rating?.rating) && !rating?.note.trim() && !rating?.evidence?.length;
}
