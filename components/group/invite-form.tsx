import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { DaysField } from "./days-field.tsx";

export type InviteFormProps = { action: FormAction; groupId: string };

const roles = ["expert", "moderator", "observer"] as const;

/** Invites somebody to the group by mail. */
export function InviteForm({ action, groupId }: InviteFormProps) {
  const t = useTranslations("group.invite");
  const domain = useTranslations("domain.role");
  const options = roles.map((role) => ({
    value: role,
    label: domain(role),
    description: t(`roleText.${role}`),
  }));
  return (
    <ActionForm action={action} className="grid max-w-md grid-cols-1 gap-5">
      <KeptFields as={`invite-${groupId}`} />
      <input type="hidden" name="groupId" value={groupId} />
      <TextField name="email" type="email" label={t("email")} autoComplete="off" maxLength={254} required />
      <TextField name="name" label={t("name")} autoComplete="off" maxLength={120} required />
      <RadioGroup name="role" label={t("role")} options={options} defaultValue="expert" required />
      <TextField
        name="perspective"
        label={t("perspective")}
        description={t("perspectiveHint")}
        maxLength={120}
        required={false}
      />
      <MoreFields />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}

/** Until when, and a word: what most invitations do without. */
function MoreFields() {
  const t = useTranslations("members.invite");
  return (
    <FormDisclosure summary={t("more")}>
      <div className="grid grid-cols-1 gap-5">
        <TextArea
          name="word"
          label={t("word")}
          description={t("wordHint")}
          maxLength={1000}
          required={false}
        />
        <DaysField />
        <TextField
          name="until"
          type="date"
          label={t("until")}
          description={t("untilHint")}
          required={false}
        />
      </div>
    </FormDisclosure>
  );
}
