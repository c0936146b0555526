import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type RemindFormProps = {
  /** Null where nobody is to be reminded. */
  action: FormAction | null;
  groupId: string;
  /** Everybody whom the page shows. */
  shown: readonly string[];
  /** What can be ticked. */
  children: ReactNode;
};

/** What is owed, to tick; the people who are ticked, or who owe what is, are mailed with one click. */
export function RemindForm({ action, groupId, shown, children }: RemindFormProps) {
  const t = useTranslations("obligations.remind");
  if (!action) return <div className="grid grid-cols-1 gap-4">{children}</div>;
  return (
    <ActionForm action={action} label={t("label")} className="grid grid-cols-1 gap-4">
      <input type="hidden" name="groupId" value={groupId} />
      {shown.map((id) => (
        <input key={id} type="hidden" name="shown" value={id} />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t("ticked")}</SubmitButton>
        <SubmitButton variant="plain" name="everyone" value="yes">
          {t("everyone", { count: shown.length })}
        </SubmitButton>
      </div>
      <p className="max-w-measure text-sm text-quiet">{t("hint")}</p>
      {children}
    </ActionForm>
  );
}
