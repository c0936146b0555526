import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { lastDayOf } from "#lib/base/day-end.ts";

export type MemberEndFormProps = { action: FormAction; memberId: string; endsAt: Date | null };

/** Says on which day a membership ends by itself, if it does. */
export function MemberEndForm({ action, memberId, endsAt }: MemberEndFormProps) {
  const t = useTranslations("members.membership");
  return (
    <ActionForm action={action} className="grid max-w-md grid-cols-1 gap-4">
      <input type="hidden" name="memberId" value={memberId} />
      <TextField
        name="until"
        type="date"
        label={t("until")}
        description={t("untilHint")}
        defaultValue={endsAt ? lastDayOf(endsAt) : ""}
        required={false}
      />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("untilSubmit")}
      </SubmitButton>
    </ActionForm>
  );
}
