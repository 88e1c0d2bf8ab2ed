import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, tagOf, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Screening } from "@/api/types";
import { SaveError } from "@/design/Form";
import { Card } from "@/design/parts";
import { screenings as t } from "@/strings/screenings";
import { wordsOf } from "./criterion";
import { screeningChanged } from "./queries";
import css from "./screenings.module.css";
import { WeightField } from "./WeightField";

/** How much each criterion counts. The order follows while a weight moves, and nothing is sent until it is saved. */
export function Weights(props: {
  screening: Screening;
  weights: number[];
  unsaved: boolean;
  /** None: as it was saved. */
  onChange: (weights: number[] | null) => void;
}) {
  const { screening, weights } = props;
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      unwrap<Screening>(
        client.PATCH("/screenings/{id}", {
          params: { path: { id: screening.id }, header: { "If-Match": tagOf(screening) } },
          body: {
            criteria: screening.criteria.map((criterion, index) => ({
              ...criterion,
              weight: weights[index] ?? criterion.weight ?? 1,
            })),
          },
        }),
      ),
    onSuccess: (saved) => {
      queries.setQueryData(keys.screening(screening.id), saved);
      props.onChange(null);
      screeningChanged(queries, screening.id);
    },
    onError: () => screeningChanged(queries, screening.id),
  });
  return (
    <Card title={t.weights} flush>
      <ul className={css.weights}>
        {screening.criteria.map((criterion, index) => (
          <li key={criterion.id}>
            <WeightField
              shown
              name={wordsOf(criterion)}
              value={weights[index] ?? 1}
              onChange={(weight) => props.onChange(weights.map((each, at) => (at === index ? weight : each)))}
            />
          </li>
        ))}
      </ul>
      <div className={css.weightsFoot}>
        <p className="small muted" role="status">
          {props.unsaved ? t.weightsUnsaved : t.weightsHint}
        </p>
        <SaveError error={save.error} />
        {props.unsaved && (
          <div className="row tight">
            <Button size="xs" variant="subtle" className="right" onClick={() => props.onChange(null)}>
              {t.resetWeights}
            </Button>
            <Button size="xs" variant="filled" loading={save.isPending} onClick={() => save.mutate()}>
              {t.saveWeights}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
