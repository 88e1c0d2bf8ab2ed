import { Button } from "@mantine/core";
import type { Kit } from "@/api/types";
import type { DraftSession, DraftState } from "@/autosave/session";
import { IconCheck } from "@/design/icons";
import { Kbd, MOD, Notice } from "@/design/parts";
import { kit as t } from "@/strings/kit";
import css from "./kit.module.css";
import { RestZero } from "./RestZero";
import { ScorecardForm } from "./ScorecardForm";
import { isEditable, type Submitting } from "./useSubmitting";

/** A scorecard with what is missing above it and what can be done with it below. */
export function ScorecardPanel(props: {
  kit: Kit;
  session: DraftSession | null;
  state: DraftState | null;
  submitting: Submitting;
  active: string | null;
  /** Where there is no room for the names of keys. */
  compact: boolean;
  onActive: (attribute: string) => void;
  onLater?: () => void;
  onAmend: () => void;
  onDone: () => void;
}) {
  const { kit, session, state } = props;
  const { stage } = kit;
  const { submit, busy, refusal, still, jump } = props.submitting;
  const editable = isEditable(state);
  const ratings = state?.scorecard.ratings;
  const unrated = stage.attributes.filter(({ id }) => (ratings?.[id]?.rating ?? null) === null);
  const rated = stage.attributes.length - unrated.length;
  const unrecommended =
    stage.recommendation.length > 0 && (state?.scorecard.overall_recommendation ?? null) === null;
  const name = (attribute: string) => stage.attributes.find(({ id }) => id === attribute)?.name ?? attribute;
  return (
    <>
      <div className={css.form}>
        {session && state ? (
          <>
            <Troubles state={state} session={session} name={name} />
            {still.length > 0 && (
              <div className={css.missing}>
                <Notice tone="bad" role="alert">
                  <b>{t.missingTitle}</b>
                  <ul>
                    {still.map((each) => (
                      <li key={`${each.attribute}${each.code}`}>
                        <button type="button" onClick={() => jump(each)}>
                          {each.attribute
                            ? `${name(each.attribute)}: ${t.missing[each.code] ?? each.code}`
                            : (t.missing[each.code] ?? each.code)}
                        </button>
                      </li>
                    ))}
                  </ul>
                  {unrated.length > 0 && <RestZero session={session} open={unrated} />}
                </Notice>
              </div>
            )}
            <ScorecardForm
              kit={kit}
              state={state}
              session={session}
              editable={editable}
              active={props.active}
              missing={still}
              onActive={props.onActive}
            />
          </>
        ) : (
          <Notice>{t.readOnly}</Notice>
        )}
      </div>
      {session && state && (
        <footer className={css.foot}>
          {editable ? (
            <>
              <span className="small muted">{t.rated(rated, stage.attributes.length, unrecommended)}</span>
              {refusal && (
                <span className={css.error} role="alert">
                  {refusal}
                </span>
              )}
              {props.onLater && (
                <Button variant="subtle" onClick={props.onLater}>
                  {t.finishLater}
                </Button>
              )}
              <Button
                variant="filled"
                loading={busy}
                onClick={() => void submit()}
                rightSection={props.compact ? undefined : <Kbd>{MOD}↵</Kbd>}
              >
                {t.submit}
              </Button>
            </>
          ) : (
            <>
              <span className={css.done}>
                <IconCheck size={15} /> {t.submitted}
              </span>
              <Button variant="subtle" onClick={props.onAmend}>
                {t.amend}
              </Button>
              <Button variant="filled" onClick={props.onDone}>
                {t.toApplication}
              </Button>
            </>
          )}
        </footer>
      )}
    </>
  );
}

/** What the server would not take, or what came too late: shown, kept, and let go only by hand. */
function Troubles(props: { state: DraftState; session: DraftSession; name: (attribute: string) => string }) {
  const { state, session } = props;
  if (state.phase === "closed") {
    return (
      <div className={css.missing}>
        <Notice tone="warn" role="alert">
          <b>{t.closed}</b>
          <p>{t.closedBody}</p>
          {state.pending.map((at) => (
            <div key={at} className="row top-2">
              <span className="prose">{String(readShown(state, at))}</span>
              <Button size="xs" className="right" onClick={() => session.discard(at)}>
                {t.discard}
              </Button>
            </div>
          ))}
        </Notice>
      </div>
    );
  }
  return (
    <>
      {!state.lasting && (
        <div className={css.missing}>
          <Notice tone="warn" role="alert">
            {t.notLasting}
          </Notice>
        </div>
      )}
      {state.refused.map((each) => (
        <div key={each.path} className={css.missing}>
          <Notice tone="bad" role="alert">
            {t.refusedBody(each.message)}
          </Notice>
        </div>
      ))}
    </>
  );
}

function readShown(state: DraftState, at: string): unknown {
  return at
    .split("/")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], state.scorecard);
}
