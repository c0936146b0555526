import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { EarlierFields, type EarlierFieldsProps } from "./earlier-fields.tsx";

export type EarlierFormProps = EarlierFieldsProps & {
  /** Of a group for a new one, or of the one that is described anew. */
  about: { groupId: string } | { earlierId: string; revision: number };
  action: FormAction;
};

/** Says what an earlier publication is, for the first time or anew. */
export function EarlierForm({ about, action, ...fields }: EarlierFormProps) {
  const t = useTranslations("publication.earlier");
  const isNew = "groupId" in about;
  return (
    <ActionForm action={action} label={t("form")} className="grid max-w-measure grid-cols-1 gap-5">
      {isNew ? (
        <input type="hidden" name="groupId" value={about.groupId} />
      ) : (
        <input type="hidden" name="earlierId" value={about.earlierId} />
      )}
      <KeptFields
        as={isNew ? `earlier of ${about.groupId}` : `earlier ${about.earlierId} ${about.revision}`}
      />
      <EarlierFields {...fields} />
      <SubmitButton className="justify-self-start">{isNew ? t("save") : t("saveAgain")}</SubmitButton>
    </ActionForm>
  );
}
