import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";

export type ContributionFormProps = {
  action: FormAction;
  discussion: Pick<DiscussionView, "id" | "agenda" | "rule">;
};

/** Writes one point down. Says beforehand whether a name will stand beside it. */
export function ContributionForm({ action, discussion: { id, agenda, rule } }: ContributionFormProps) {
  const t = useTranslations("discussion.add");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="discussionId" value={id} />
      {agenda.length > 0 && (
        <Select
          name="agendaItemId"
          label={t("item")}
          placeholder={t("noItem")}
          options={agenda.map((item) => ({ value: item.id, label: item.title }))}
        />
      )}
      <TextArea
        name="body"
        label={t("body")}
        description={rule === "off_the_record" ? undefined : t(`hint.${rule}`)}
        maxLength={5_000}
        autoComplete="off"
        required
      />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
