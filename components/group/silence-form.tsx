import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { allowsSilence, silenceClauses } from "#lib/domain/groups/rules.ts";

export type SilenceFormProps = {
  action: FormAction;
  group: { id: string; charter: string; silenceProcedure: boolean };
};

/** Whether the group takes silence in a last call as consent; the sentence its charter needs for that. */
export function SilenceForm({ action, group }: SilenceFormProps) {
  const t = useTranslations("calls.silence");
  const { silenceProcedure } = group;
  const allowed = allowsSilence(group.charter);
  return (
    <div className="grid max-w-measure grid-cols-1 gap-3">
      <p>{t("lead")}</p>
      <p>{t("clause")}</p>
      <blockquote className="border-s-4 border-line ps-4 font-serif">
        {silenceClauses[useLocale()]}
      </blockquote>
      <p>{silenceProcedure ? t("inUse") : allowed ? t("ready") : t("missing")}</p>
      <ActionForm action={action}>
        {(allowed || silenceProcedure) && (
          <>
            <input type="hidden" name="groupId" value={group.id} />
            <input type="hidden" name="silence" value={silenceProcedure ? "no" : "yes"} />
            {silenceProcedure && <p className="text-sm text-quiet">{t("endHint")}</p>}
            <SubmitButton variant="plain" className="justify-self-start">
              {t(silenceProcedure ? "end" : "begin")}
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}
