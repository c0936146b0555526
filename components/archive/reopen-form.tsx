import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { reopenDays } from "#lib/domain/archives/rules.ts";

export type ReopenFormProps = {
  action: FormAction;
  group: { id: string; conclusion: string };
  /** Whether there still is a way back. */
  may: boolean;
};

/** What the group said of its end, and the way back while there is one. */
export function ReopenForm({ action, group, may }: ReopenFormProps) {
  const t = useTranslations("archive.reopen");
  return (
    <div className="grid max-w-measure grid-cols-1 gap-4">
      <p className="whitespace-pre-line">{group.conclusion}</p>
      {may ? (
        <Disclosure summary={t("ask")}>
          <ActionForm action={action} label={t("title")}>
            <input type="hidden" name="groupId" value={group.id} />
            <p>{t("lead", { days: reopenDays })}</p>
            <SubmitButton variant="plain" className="justify-self-start">
              {t("submit")}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : (
        <p className="text-quiet">{t("over", { days: reopenDays })}</p>
      )}
    </div>
  );
}
