import { expect, test } from "vitest";
import { createQueries } from "./queries";

const debrief = (version: number, more: object = {}) => ({ id: "d1", version, ...more });

/** What is shown after an answer that holds `come` was on its way while `known` was learnt otherwise. */
async function afterAll(known: object, come: object): Promise<unknown> {
  const queries = createQueries();
  let answer: (value: object) => void = () => {};
  const asked = queries.fetchQuery({
    queryKey: ["debriefs", "d1"],
    queryFn: () =>
      new Promise<object>((resolve) => {
        answer = resolve;
      }),
  });
  queries.setQueryData(["debriefs", "d1"], known);
  answer(come);
  await asked;
  return queries.getQueryData(["debriefs", "d1"]);
}

test("an answer that was overtaken does not take what is shown back to how it was", async () => {
  const known = debrief(4, { phase: "decision" });
  expect(await afterAll(known, debrief(3, { phase: "discussion" }))).toEqual(known);
});

test("what is newer is shown, and what tells as many changes as well", async () => {
  const newer = debrief(5, { phase: "closed" });
  expect(await afterAll(debrief(4), newer)).toEqual(newer);
  // Who is here is no change of the debrief.
  const here = debrief(4, { present: ["Ada"] });
  expect(await afterAll(debrief(4, { present: [] }), here)).toEqual(here);
});

test("another entity, and what has no version, is shown as it comes", async () => {
  const other = { id: "d2", version: 1 };
  expect(await afterAll(debrief(4), other)).toEqual(other);
  const list = { data: [debrief(1)] };
  expect(await afterAll({ data: [debrief(4)] }, list)).toEqual(list);
});
