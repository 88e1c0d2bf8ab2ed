import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { GuideComment } from "@/api/types";
import { SaveError } from "@/design/Form";
import { IconCheck } from "@/design/icons";
import { Avatar, Name } from "@/design/parts";
import { SureButton } from "@/design/SureButton";
import { formatClock, formatDay, formatExact } from "@/design/time";
import { useMe } from "@/features/identity/session";
import { guideComments as t } from "@/strings/guideComments";
import { Composer } from "./Composer";
import css from "./comments.module.css";
import type { Thread } from "./threads";
import { useChangeComment, useRemoveComment, useSay } from "./useSay";

/** A thread: what was said, the answers, and what can be done about it. */
export function ThreadView(props: {
  guideId: string;
  thread: Thread;
  place: string;
  announce: (words: string) => void;
}) {
  const { guideId, thread, announce } = props;
  const { head } = thread;
  const [replying, reply, back] = useWriting();
  const settle = useChangeComment(guideId);
  const answer = useSay(guideId);
  const who = head.author?.name ?? t.somebody;
  const settled = head.resolved_at !== null;
  const turn = () =>
    settle.mutate(
      { id: head.id, resolved: !settled },
      { onSuccess: () => announce(settled ? t.wasReopened : t.wasSettled) },
    );
  return (
    <li className={css.thread} aria-label={t.thread(who, props.place)}>
      <CommentView
        guideId={guideId}
        comment={head}
        answered={thread.answers.length > 0}
        announce={announce}
      />
      {thread.answers.length > 0 && (
        <ul className={css.answers}>
          {thread.answers.map((each) => (
            <li key={each.id}>
              <CommentView guideId={guideId} comment={each} answered={false} announce={announce} />
            </li>
          ))}
        </ul>
      )}
      {settled && (
        <p className={css.settled}>
          <IconCheck size={14} /> {t.settledBy(head.resolved_by)}
        </p>
      )}
      {replying ? (
        <Composer
          draft={head.id}
          label={t.replyTo(who)}
          submit={t.reply}
          sending={answer}
          focused
          onCancel={() => reply(false)}
          onSend={(text, done) =>
            answer.mutate(
              { text, reply_to: head.id },
              {
                onSuccess: () => {
                  done();
                  reply(false);
                  announce(t.added);
                },
              },
            )
          }
        />
      ) : (
        <div className={css.actions}>
          {!settled && (
            <Button
              ref={back}
              size="xs"
              variant="subtle"
              aria-label={t.replyTo(who)}
              onClick={() => reply(true)}
            >
              {t.reply}
            </Button>
          )}
          <Button
            size="xs"
            variant="subtle"
            aria-label={settled ? t.reopenThread(who) : t.settleThread(who)}
            loading={settle.isPending}
            onClick={turn}
          >
            {settled ? t.reopen : t.settle}
          </Button>
        </div>
      )}
      <SaveError error={settle.error} />
    </li>
  );
}

/** Whether something is being written here; when it no longer is, the focus goes back to the button that began it. */
function useWriting() {
  const [writing, setWriting] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  const turn = (on: boolean) => {
    flushSync(() => setWriting(on));
    if (!on) back.current?.focus();
  };
  return [writing, turn, back] as const;
}

/** One comment. Whoever wrote it may change its words, and delete it while nobody has answered. */
function CommentView(props: {
  guideId: string;
  comment: GuideComment;
  answered: boolean;
  announce: (words: string) => void;
}) {
  const { guideId, comment, announce } = props;
  const me = useMe();
  const [editing, edit, back] = useWriting();
  const change = useChangeComment(guideId);
  const remove = useRemoveComment(guideId);
  const mine = comment.author?.id === me.id;
  const name = comment.author?.name;
  return (
    <article className={css.comment}>
      <header>
        {name && <Avatar name={name} titled={false} />}
        <b>{name ? <Name>{name}</Name> : t.somebody}</b>
        <time dateTime={comment.created_at} title={formatExact(comment.created_at)}>
          {formatDay(comment.created_at)} {formatClock(comment.created_at)}
        </time>
        {comment.edited_at && <small title={formatExact(comment.edited_at)}>{t.edited}</small>}
        {mine && !editing && (
          <div className={css.own}>
            <Button ref={back} size="xs" variant="subtle" aria-label={t.editOwn} onClick={() => edit(true)}>
              {t.edit}
            </Button>
            {!props.answered && (
              <SureButton
                sure={t.removeSure}
                label={t.removeOwn}
                pending={remove.isPending}
                onSure={() => remove.mutate(comment.id, { onSuccess: () => announce(t.wasRemoved) })}
              >
                {t.remove}
              </SureButton>
            )}
          </div>
        )}
      </header>
      {editing ? (
        <Composer
          draft={`edit ${comment.id}`}
          start={comment.text}
          label={t.words}
          submit={t.save}
          sending={change}
          focused
          onCancel={() => edit(false)}
          onSend={(text, done) =>
            change.mutate(
              { id: comment.id, text },
              {
                onSuccess: () => {
                  done();
                  edit(false);
                },
              },
            )
          }
        />
      ) : (
        <p dir="auto">{comment.text}</p>
      )}
      <SaveError error={remove.error} />
    </article>
  );
}
