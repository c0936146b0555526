import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { OwnEvent } from "#lib/domain/events/types.ts";

export type MaterialsFormProps = {
  publications: readonly { id: string; title: string }[];
  materials: Pick<OwnEvent, "id" | "recordingUrl" | "publicationIds">;
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
      {publications.length > 0 ? (
        <CheckboxGroup
          name="publicationIds"
          label={t("publications")}
          description={t("publicationsHint")}
          options={publications.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={materials.publicationIds}
        />
      ) : (
        <p className="text-quiet">{t("noPublications")}</p>
      )}
      <SubmitButton className="justify-self-start">{t("materialsSave")}</SubmitButton>
    </ActionForm>
  );
}
