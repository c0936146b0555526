import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";

export type TakeBackFormProps = {
  action: FormAction;
  row: Pick<ResponseRow, "id" | "stamp">;
  /** Without it the form stands empty, so that its answer can still be read. */
  mayTakeBack: boolean;
};

/** Takes an answer back: it stands in the fields above and can be given again. */
export function TakeBackForm({ action, row: { id, stamp }, mayTakeBack }: TakeBackFormProps) {
  const t = useTranslations("responses.one");
  return (
    <ActionForm action={action} label={t("takeBack")}>
      {mayTakeBack && (
        <>
          <input type="hidden" name="commentId" value={id} />
          <input type="hidden" name="seen" value={stamp} />
          <SubmitButton variant="plain">{t("takeBack")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
