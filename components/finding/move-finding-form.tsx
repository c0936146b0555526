import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type MoveFindingFormProps = {
  action: FormAction;
  findingId: string;
  /** Null: there is no step to take; the form stands empty. */
  move: "circulate" | null;
};

/** One button that takes a finding a step on, and what that means. */
export function MoveFindingForm({ action, findingId, move }: MoveFindingFormProps) {
  const t = useTranslations("finding.moderation");
  return (
    <ActionForm action={action} className="grid grid-cols-1 gap-2">
      {move && (
        <>
          <input type="hidden" name="findingId" value={findingId} />
          <input type="hidden" name="move" value={move} />
          <p className="text-sm text-quiet">{t(`${move}Hint`)}</p>
          <SubmitButton variant="plain" className="justify-self-start">
            {t(move)}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
