import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FindingCommentView } from "#lib/domain/findings/types.ts";

export type CommentFormProps = { action: FormAction; findingId: string };

/** Begins a thread on a finding. */
export function CommentForm({ action, findingId }: CommentFormProps) {
  const t = useTranslations("finding.comments");
  return (
    <ActionForm action={action} className="grid grid-cols-1 gap-3">
      <input type="hidden" name="findingId" value={findingId} />
      <TextArea name="body" label={t("add")} maxLength={10_000} required />
      <KeptFields as={`comment:${findingId}`} />
      <SubmitButton className="justify-self-start">{t("post")}</SubmitButton>
    </ActionForm>
  );
}

export type ReplyFormProps = CommentFormProps & { comment: Pick<FindingCommentView, "id" | "author"> };

/** Answers a comment; closed until it is asked for. */
export function ReplyForm({ action, findingId, comment: { id, author } }: ReplyFormProps) {
  const t = useTranslations("finding.comments");
  const summary = (
    <>
      <span aria-hidden>{t("reply")}</span>
      <span className="sr-only">{t("replyTo", { name: author.name })}</span>
    </>
  );
  return (
    <Disclosure summary={summary}>
      <ActionForm action={action} className="grid grid-cols-1 gap-3">
        <input type="hidden" name="findingId" value={findingId} />
        <input type="hidden" name="parentId" value={id} />
        <TextArea
          name="body"
          label={t("replyLabel", { name: author.name })}
          rows={2}
          maxLength={10_000}
          required
        />
        <KeptFields as={`reply:${id}`} />
        <SubmitButton variant="plain" className="justify-self-start">
          {t("postReply")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
