import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";

export type ContestFormProps = {
  action: FormAction;
  row: Pick<ResponseRow, "id" | "number" | "stamp" | "contest">;
};

/** Contests the answer to one's own comment, once; afterwards says that it was. The form stays, so that its answer can be read. */
export function ContestForm({ action, row: { id, number, stamp, contest } }: ContestFormProps) {
  const t = useTranslations("responses.one");
  return (
    <ActionForm
      action={action}
      label={t("contestOf", { number })}
      offered={!contest}
      className="grid grid-cols-1 gap-3"
    >
      {contest?.isOpen && <p className="text-quiet">{t("contested")}</p>}
      {!contest && (
        <FormDisclosure summary={t("contestTitle")}>
          <div className="grid grid-cols-1 gap-3">
            <KeptFields as={`contest-${id}`} />
            <p className="max-w-measure text-quiet">{t("contestHint")}</p>
            <input type="hidden" name="commentId" value={id} />
            <input type="hidden" name="seen" value={stamp} />
            <TextArea name="words" label={t("contestWords")} maxLength={10_000} required />
            <SubmitButton className="justify-self-start">{t("contest")}</SubmitButton>
          </div>
        </FormDisclosure>
      )}
    </ActionForm>
  );
}
