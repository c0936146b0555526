import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type AnnounceFormProps = { action: FormAction; group: { id: string; announcedAt: Date | null } };

/** Whether the public reads of a group, and the way to let it. */
export function AnnounceForm({ action, group }: AnnounceFormProps) {
  const t = useTranslations("group.settings");
  if (group.announcedAt) return <p>{t("announced")}</p>;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="groupId" value={group.id} />
      <p className="max-w-measure">{t("notAnnounced")}</p>
      <SubmitButton variant="plain" className="justify-self-start">
        {t("announce")}
      </SubmitButton>
    </ActionForm>
  );
}
