import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type BoardActProps = {
  action: FormAction;
  /** The findings, each with a box to tick. */
  children: ReactNode;
};

/** What a moderator does with several findings at once. */
export function BoardAct({ action, children }: BoardActProps) {
  const t = useTranslations("board.act");
  return (
    <ActionForm action={action} label={t("title")} className="grid grid-cols-1 gap-6">
      {children}
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-raised p-4">
        <legend className="px-1 font-semibold">{t("title")}</legend>
        <SubmitButton name="move" value="circulate" variant="plain">
          {t("circulate")}
        </SubmitButton>
        <p className="basis-full text-sm text-quiet">{t("merge")}</p>
      </fieldset>
    </ActionForm>
  );
}
