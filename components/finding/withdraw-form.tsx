import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

/** Withdraws a finding; the reason it asks for is the second thought. */
export function WithdrawForm({ action, findingId }: { action: FormAction; findingId: string }) {
  const t = useTranslations("succession.withdraw");
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="findingId" value={findingId} />
      <TextArea name="reason" label={t("reason")} rows={3} maxLength={2_000} required />
      <KeptFields as={`withdraw:${findingId}`} />
      <SubmitButton variant="danger" className="justify-self-start">
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
