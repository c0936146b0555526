import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type TakeFormsProps = { importId: string; actions: { take: FormAction; discard: FormAction } };

/** What can be done with what was read. */
export function TakeForms({ importId, actions }: TakeFormsProps) {
  const t = useTranslations("imports.preview");
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <ActionForm action={actions.take} className="contents">
          <input type="hidden" name="importId" value={importId} />
          <input type="hidden" name="how" value="replace" />
          <SubmitButton>{t("replace")}</SubmitButton>
        </ActionForm>
        <ActionForm action={actions.take} className="contents">
          <input type="hidden" name="importId" value={importId} />
          <input type="hidden" name="how" value="append" />
          <SubmitButton variant="plain">{t("append")}</SubmitButton>
        </ActionForm>
        <ActionForm action={actions.discard} className="contents">
          <input type="hidden" name="importId" value={importId} />
          <SubmitButton variant="plain">{t("discard")}</SubmitButton>
        </ActionForm>
      </div>
      <p className="max-w-measure text-quiet">{t("replaceHelp")}</p>
    </div>
  );
}
