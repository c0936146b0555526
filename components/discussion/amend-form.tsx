import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import { PlanFields } from "./plan-fields.tsx";

export type AmendFormProps = { action: FormAction; discussion: DiscussionView };

/** Changes the plan of a discussion that is ahead. */
export function AmendForm({ action, discussion }: AmendFormProps) {
  const t = useTranslations("plan");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="discussionId" value={discussion.id} />
      <PlanFields discussion={discussion} />
      <KeptFields as={`amend:${discussion.id}`} />
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
