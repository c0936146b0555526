"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { CommentView } from "#lib/domain/comments/types.ts";
import { useCommentRoom } from "./comment-room.ts";
import { draftName } from "./kept-draft.ts";
import { RemarkForm } from "./remark-form.tsx";
import { useSentForm } from "./use-sent-form.ts";

/** What one may do with a remark: change one's own, take it away. */
export function RemarkTools({ remark: { id, body, may } }: { remark: CommentView }) {
  const t = useTranslations("comments");
  const { accountId, actions, refresh } = useCommentRoom();
  return (
    <div className="ms-9 flex flex-wrap gap-x-4 gap-y-1 text-sm empty:hidden">
      {may.edit && (
        <Disclosure summary={t("change")}>
          <RemarkForm
            // Another wording posted elsewhere is what stands here from then on.
            key={body}
            action={actions.edit}
            submit={t("saveChange")}
            label={t("changeLabel")}
            fields={{ commentId: id }}
            keptAs={draftName({ accountId, about: id }, "change")}
            defaultValue={body}
            onPosted={refresh}
          />
        </Disclosure>
      )}
      {may.remove && <RemoveRemark id={id} />}
    </div>
  );
}

function RemoveRemark({ id }: { id: string }) {
  const t = useTranslations("comments");
  const { actions, refresh } = useCommentRoom();
  const remove = useSentForm(actions.remove, refresh);
  return (
    <Disclosure summary={t("remove")}>
      <ActionForm action={remove} className="grid gap-2">
        <input type="hidden" name="commentId" value={id} />
        <p>{t("removeMeans")}</p>
        <SubmitButton variant="danger" className="justify-self-start">
          {t("removeForGood")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
