import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { EventMaterials } from "#lib/domain/events/types.ts";
import { PublicationChoice, type PublicationChoiceProps } from "./publication-choice.tsx";

export type MaterialsFormProps = Pick<PublicationChoiceProps, "publications"> & {
  materials: EventMaterials;
  action: FormAction;
};

/** What an event leaves behind: where it can be watched, and what to read of it. */
export function MaterialsForm({ materials, publications, action }: MaterialsFormProps) {
  const t = useTranslations("group.events");
  return (
    <ActionForm action={action} label={t("materials")}>
      <input type="hidden" name="eventId" value={materials.id} />
      <KeptFields as={`materials ${materials.id}`} />
      <TextField
        name="recordingUrl"
        type="url"
        label={t("recording")}
        description={t("recordingHint")}
        defaultValue={materials.recordingUrl ?? ""}
        maxLength={2_000}
      />
      <PublicationChoice publications={publications} chosen={materials.publicationIds} />
      <SubmitButton className="justify-self-start">{t("materialsSave")}</SubmitButton>
    </ActionForm>
  );
}
