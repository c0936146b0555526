import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { leastReason } from "#lib/domain/break-glass/rules.ts";

/** Breaks the glass, having said what that does and who learns of it. */
export function BreakGlassForm({ groupId, action }: { groupId: string; action: FormAction }) {
  const t = useTranslations("audit.glass");
  return (
    <ActionForm action={action} className="grid max-w-measure grid-cols-1 gap-5">
      <KeptFields as={`glass-${groupId}`} />
      <input type="hidden" name="groupId" value={groupId} />
      <p>{t("what")}</p>
      <TextArea
        name="reason"
        label={t("reason")}
        description={t("reasonHint", { count: leastReason })}
        minLength={leastReason}
        maxLength={1000}
        required
      />
      <SubmitButton variant="danger" className="justify-self-start">
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
