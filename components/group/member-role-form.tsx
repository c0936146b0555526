import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { MemberView } from "#lib/domain/groups/types.ts";

export type MemberRoleFormProps = { action: FormAction; member: Pick<MemberView, "id" | "role"> };

const roles = ["expert", "moderator", "observer"] as const;

/** Gives a member another role. */
export function MemberRoleForm({ action, member: { id, role } }: MemberRoleFormProps) {
  const t = useTranslations("members.membership");
  const invite = useTranslations("group.invite");
  const domain = useTranslations("domain.role");
  const options = roles.map((value) => ({
    value,
    label: domain(value),
    description: invite(`roleText.${value}`),
  }));
  return (
    <ActionForm action={action} className="grid max-w-md grid-cols-1 gap-4">
      <input type="hidden" name="memberId" value={id} />
      <RadioGroup
        name="role"
        label={t("role")}
        description={t("roleHint")}
        options={options}
        defaultValue={role}
        required
      />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("roleSubmit")}
      </SubmitButton>
    </ActionForm>
  );
}
