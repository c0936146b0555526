import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { remarkKinds } from "#lib/domain/publications/schema.ts";
import type { TextEdition } from "#lib/domain/publications/types.ts";

/** Says something openly of an edition that stays as it is. */
export function AddNoticeForm({ edition, action }: { edition: TextEdition; action: FormAction }) {
  const t = useTranslations("report.editions");
  const kind = useTranslations("domain.noticeKind");
  const meaning = useTranslations("domain.noticeMeaning");
  return (
    <ActionForm action={action} label={t("noticeForm", { number: edition.number })}>
      <FormDisclosure summary={t("noticeAsk")}>
        <div className="grid gap-4">
          <KeptFields as={`notice on edition ${edition.id}`} />
          <p className="max-w-measure text-sm text-quiet">{t("noticeMeans")}</p>
          <input type="hidden" name="editionId" value={edition.id} />
          <RadioGroup
            name="kind"
            label={t("kind")}
            options={remarkKinds.map((value) => ({
              value,
              label: kind(value),
              description: meaning(value),
            }))}
            required
          />
          <TextArea
            name="text"
            label={t("noticeText")}
            description={t("noticeHint")}
            minLength={10}
            maxLength={4000}
            required
          />
          <div>
            <SubmitButton>{t("addNotice")}</SubmitButton>
          </div>
        </div>
      </FormDisclosure>
    </ActionForm>
  );
}
