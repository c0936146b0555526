import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { ClosingFields, type ClosingFieldsProps } from "../closing-fields.tsx";

export type BoardActProps = {
  action: FormAction;
  /** What stands in the fields of a last call at first. */
  closing: ClosingFieldsProps;
  /** The findings, each with a box to tick. */
  children: ReactNode;
};

/** What a moderator does with several findings at once. */
export function BoardAct({ action, closing, children }: BoardActProps) {
  const t = useTranslations("board.act");
  return (
    <ActionForm action={action} label={t("title")} className="grid grid-cols-1 gap-6">
      {children}
      <fieldset className="rounded-lg border border-line bg-raised p-4">
        <legend className="px-1 font-semibold">{t("title")}</legend>
        <div className="grid grid-cols-1 gap-4">
          <SubmitButton name="move" value="circulate" variant="plain" className="justify-self-start">
            {t("circulate")}
          </SubmitButton>
          <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
            <ClosingFields {...closing} />
          </div>
          <SubmitButton name="move" value="openLastCall" variant="plain" className="justify-self-start">
            {t("lastCall")}
          </SubmitButton>
          <p className="text-sm text-quiet">{t("merge")}</p>
        </div>
      </fieldset>
    </ActionForm>
  );
}
