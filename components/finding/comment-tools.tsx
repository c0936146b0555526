import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FindingCommentView } from "#lib/domain/findings/types.ts";
import type { CommentActions } from "./comment-actions.ts";

export type CommentToolsProps = { comment: FindingCommentView; actions: CommentActions };

/** What the reader may do with a comment: change its words, take them away, settle the thread it began. */
export function CommentTools({ comment, actions }: CommentToolsProps) {
  const { edit, remove, settle } = comment.may;
  if (!edit && !remove && !settle) return null;
  return (
    <div className="mt-1 flex flex-wrap items-start gap-x-5 gap-y-1 text-sm">
      {edit && <EditComment comment={comment} action={actions.edit} />}
      {remove && <RemoveComment comment={comment} action={actions.remove} />}
      {settle && <SettleThread comment={comment} action={actions.settle} />}
    </div>
  );
}

type ToolProps = { comment: FindingCommentView; action: CommentActions["edit"] };

function EditComment({ comment: { id, body, createdAt }, action }: ToolProps) {
  const t = useTranslations("finding.comments");
  const when = useFormatter().dateTime(createdAt, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return (
    <Disclosure summary={<Named short={t("edit")} full={t("editOf", { when })} />}>
      <ActionForm action={action} className="grid grid-cols-1 gap-3">
        <input type="hidden" name="commentId" value={id} />
        <TextArea name="body" label={t("editLabel")} defaultValue={body} maxLength={10_000} required />
        <SubmitButton variant="plain" className="justify-self-start">
          {t("save")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function RemoveComment({ comment: { id, author }, action }: ToolProps) {
  const t = useTranslations("finding.comments");
  return (
    <Disclosure summary={<Named short={t("remove")} full={t("removeOf", { name: author.name })} />}>
      <ActionForm action={action} className="grid grid-cols-1 gap-3">
        <input type="hidden" name="commentId" value={id} />
        <p>{t("removeSure")}</p>
        <SubmitButton variant="danger" className="justify-self-start">
          {t("removeSubmit")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function SettleThread({ comment: { id, isSettled }, action }: ToolProps) {
  const t = useTranslations("finding.comments");
  return (
    <ActionForm action={action} className="grid gap-2">
      <input type="hidden" name="commentId" value={id} />
      <input type="hidden" name="to" value={isSettled ? "open" : "settled"} />
      <SubmitButton variant="quiet">{t(isSettled ? "reopen" : "settle")}</SubmitButton>
    </ActionForm>
  );
}

/** What is seen, and what is said to those who do not see what stands around it. */
function Named({ short, full }: { short: string; full: string }) {
  return (
    <>
      <span aria-hidden>{short}</span>
      <span className="sr-only">{full}</span>
    </>
  );
}
