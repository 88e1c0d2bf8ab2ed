import { Select, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, unwrapWithTag } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { Scorecard } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { RatingInput } from "@/design/RatingInput";
import { scorecards as t } from "@/strings/scorecards";
import { VotePicker } from "./VotePicker";

/** A correction of a submitted scorecard: what changes, and why. Both versions stay on the record. */
export function AmendDialog(props: {
  scorecard: Scorecard;
  /** Without attributes only the recommendation can be amended, as in a debrief. */
  attributes?: { id: string; name: string; anchors: string[] }[];
  onClose: () => void;
  onDone?: (scorecard: Scorecard, etag: string | null) => void;
}) {
  const { scorecard } = props;
  const queries = useQueryClient();
  const [recommendation, setRecommendation] = useState(scorecard.overall_recommendation);
  const [ratings, setRatings] = useState<Record<string, { rating: number | null; note: string }>>({});
  const [reason, setReason] = useState("");
  const amend = useMutation({
    mutationFn: () =>
      unwrapWithTag<Scorecard>(
        client.POST("/scorecards/{id}/amendments", {
          params: { path: { id: scorecard.id } },
          body: {
            reason: reason.trim(),
            ...(recommendation !== scorecard.overall_recommendation
              ? { overall_recommendation: recommendation }
              : {}),
            ...(Object.keys(ratings).length > 0 ? { ratings } : {}),
          },
        }),
      ),
    onSuccess: ({ value, etag }) => {
      props.onDone?.(value, etag);
      void queries.invalidateQueries({ queryKey: keys.application(scorecard.application_id) });
      void queries.invalidateQueries({ queryKey: keys.debriefs });
      props.onClose();
    },
  });
  const changed = recommendation !== scorecard.overall_recommendation || Object.keys(ratings).length > 0;
  const refused = fieldError(amend.error, "/reason");
  const rest = props.attributes?.filter(({ id }) => !(id in ratings)) ?? [];
  return (
    <Dialog onClose={props.onClose} title={t.amendTitle} size="lg">
      <DialogForm
        label={t.amendTitle}
        submit={t.save}
        sending={amend}
        atField={refused !== undefined}
        disabled={!changed || !reason.trim()}
        note={changed ? undefined : t.nothing}
        onClose={props.onClose}
      >
        <p className="soft">{t.amendLead}</p>
        <VotePicker label={t.recommendation} value={recommendation} onChange={setRecommendation} />
        {props.attributes
          ?.filter(({ id }) => id in ratings)
          .map((attribute) => {
            const value = ratings[attribute.id];
            const before = scorecard.ratings[attribute.id]?.rating;
            if (!value) return null;
            return (
              <div key={attribute.id}>
                <b>{attribute.name}</b>{" "}
                {before != null && <span className="muted small">{t.was(String(before))}</span>}
                <RatingInput
                  label={attribute.name}
                  anchors={attribute.anchors}
                  idPrefix={`amend-${attribute.id}`}
                  open
                  value={value.rating}
                  onChange={(rating) =>
                    setRatings((all) => ({ ...all, [attribute.id]: { ...value, rating } }))
                  }
                />
                <Textarea
                  aria-label={t.note(attribute.name)}
                  autosize
                  minRows={1}
                  value={value.note}
                  onChange={(event) => {
                    const note = event.currentTarget.value;
                    setRatings((all) => ({ ...all, [attribute.id]: { ...value, note } }));
                  }}
                />
              </div>
            );
          })}
        {rest.length > 0 && (
          <Select
            label={t.changeRating}
            placeholder={t.pickAttribute}
            data={rest.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={(id) => {
              if (!id) return;
              const before = scorecard.ratings[id];
              setRatings((all) => ({
                ...all,
                [id]: { rating: before?.rating ?? null, note: before?.note ?? "" },
              }));
            }}
          />
        )}
        <Textarea
          label={t.reason}
          placeholder={t.reasonPlaceholder}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          value={reason}
          error={refused}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
