import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { ClosingFields, type ClosingFieldsProps } from "#components/ui/closing-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type BoardActProps = {
  action: FormAction;
  /** What stands in the fields of a last call at first. */
  closing: Omit<ClosingFieldsProps, "hint">;
  /** The findings, each with a box to tick. */
  children: ReactNode;
};

/** What a moderator does with several findings at once. */
export function BoardAct({ action, closing, children }: BoardActProps) {
  const t = useTranslations("board.act");
  const lastCall = useTranslations("calls.lastCall");
  return (
    <ActionForm action={action} label={t("title")} className="grid grid-cols-1 gap-6">
      {children}
      <fieldset className="rounded-lg border border-line bg-raised p-4">
        <legend className="px-1 font-semibold">{t("title")}</legend>
        <div className="grid grid-cols-1 gap-4">
          <SubmitButton name="move" value="circulate" variant="plain" className="justify-self-start">
            {t("circulate")}
          </SubmitButton>
          <ClosingFields {...closing} hint={lastCall("closesAtHint")} />
          <SubmitButton name="move" value="openLastCall" variant="plain" className="justify-self-start">
            {t("lastCall")}
          </SubmitButton>
          <p className="text-sm text-quiet">{t("merge")}</p>
        </div>
      </fieldset>
    </ActionForm>
  );
}
