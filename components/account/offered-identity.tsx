import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type OfferedIdentityProps = {
  /** What a person would know it by. */
  label: string;
  link: FormAction;
  drop: FormAction;
};

/** An identity that a service has just vouched for, to be linked or not: whoever sees a strange one does not. */
export function OfferedIdentity({ label, link, drop }: OfferedIdentityProps) {
  const t = useTranslations("doors.identities");
  return (
    <TitledSection id="offered" title={t("offered")} lead={t("offeredLead", { label })}>
      <div className="flex flex-wrap gap-4">
        <ActionForm action={link} label={t("link")}>
          <SubmitButton>{t("link")}</SubmitButton>
        </ActionForm>
        <ActionForm action={drop} label={t("drop")}>
          <SubmitButton variant="plain">{t("drop")}</SubmitButton>
        </ActionForm>
      </div>
    </TitledSection>
  );
}
