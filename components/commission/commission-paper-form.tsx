import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { AskedFields } from "./asked-fields.tsx";
import type { AuthorChoiceProps } from "./author-choice.tsx";

export type CommissionPaperFormProps = {
  groupId: string;
  candidates: AuthorChoiceProps["candidates"];
  action: FormAction;
  /** Whether it waits unfolded. */
  open: boolean;
};

/** A moderator's ask for a paper: offered at once, or kept as a draft. */
export function CommissionPaperForm({ groupId, candidates, action, open }: CommissionPaperFormProps) {
  const t = useTranslations("commission");
  return (
    <ActionForm action={action} label={t("form")}>
      <FormDisclosure summary={t("form")} open={open}>
        <div className="grid grid-cols-1 gap-5">
          <input type="hidden" name="groupId" value={groupId} />
          <AskedFields asked={null} candidates={candidates} />
          <KeptFields as={`commission:${groupId}`} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="as" value="offered">
              {t("offer")}
            </SubmitButton>
            <SubmitButton name="as" value="draft" variant="plain">
              {t("keepDraft")}
            </SubmitButton>
          </div>
        </div>
      </FormDisclosure>
    </ActionForm>
  );
}
