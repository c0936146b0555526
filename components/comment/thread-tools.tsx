"use client";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ThreadView } from "#lib/domain/comments/types.ts";
import { useCommentRoom } from "./comment-room.ts";
import { draftName } from "./kept-draft.ts";
import { RemarkForm } from "./remark-form.tsx";
import { useSentForm } from "./use-sent-form.ts";

/** What one may do with a conversation: answer, resolve or take it up again, give it to somebody. */
export function ThreadTools({ thread }: { thread: ThreadView }) {
  const t = useTranslations("comments");
  const { accountId, actions, refresh } = useCommentRoom();
  return (
    <div className="grid grid-cols-1 gap-3">
      <RemarkForm
        action={actions.answer}
        submit={t("answer")}
        label={t("answerLabel", { number: thread.number })}
        fields={{ threadId: thread.id }}
        keptAs={draftName({ accountId, about: thread.id }, "answer")}
        onPosted={refresh}
      />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm">
        <ResolveThread thread={thread} />
        <AssignThread thread={thread} />
        <ProposeFromThread thread={thread} />
      </div>
    </div>
  );
}

function ResolveThread({ thread: { id, resolved } }: { thread: ThreadView }) {
  const t = useTranslations("comments");
  const { actions, refresh } = useCommentRoom();
  const action = useSentForm(resolved ? actions.reopen : actions.resolve, refresh);
  return (
    <ActionForm action={action} className="grid gap-2">
      <input type="hidden" name="threadId" value={id} />
      <SubmitButton variant="plain">{t(resolved ? "reopen" : "resolve")}</SubmitButton>
    </ActionForm>
  );
}

function ProposeFromThread({ thread: { id, number } }: { thread: ThreadView }) {
  const t = useTranslations("comments");
  const { proposeAt } = useCommentRoom();
  if (!proposeAt) return null;
  return (
    <Link
      href={`${proposeAt}?thread=${id}` as Route}
      prefetch={false}
      aria-label={t("proposeFrom", { number })}
      className="link target"
    >
      {t("propose")}
    </Link>
  );
}

function AssignThread({ thread: { id, number, assignee } }: { thread: ThreadView }) {
  const t = useTranslations("comments");
  const { people, actions, refresh } = useCommentRoom();
  const assign = useSentForm(actions.assign, refresh);
  return (
    <Disclosure summary={t("assign")}>
      <ActionForm action={assign} className="grid gap-2">
        <input type="hidden" name="threadId" value={id} />
        <Select
          name="assigneeId"
          label={t("assignLabel", { number })}
          options={people.map((person) => ({ value: person.id, label: person.name }))}
          defaultValue={assignee?.id}
          placeholder={t("assignNobody")}
        />
        <SubmitButton variant="plain" className="justify-self-start">
          {t("assignSubmit")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
