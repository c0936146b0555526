import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { SenseCheckView } from "#lib/domain/sense-checks/types.ts";

export type AnswerPanelProps = { check: SenseCheckView; action: FormAction };

/** The reader's one answer. The form stays in place when it is given, so that it can say so. */
export function AnswerPanel({ check, action }: AnswerPanelProps) {
  const t = useTranslations("sense.answer");
  return (
    <section aria-labelledby="your-answer" className="grid grid-cols-1 gap-4">
      <h2 id="your-answer" className="font-serif text-xl font-semibold">
        {t("title")}
      </h2>
      <ActionForm action={action} label={t("title")} offered={check.may.answer}>
        {check.may.answer ? <Choice check={check} /> : <p className="max-w-measure">{t(standing(check))}</p>}
      </ActionForm>
    </section>
  );
}

function Choice({ check }: { check: SenseCheckView }) {
  const t = useTranslations("sense.answer");
  return (
    <>
      <input type="hidden" name="senseCheckId" value={check.id} />
      <RadioGroup
        name="optionId"
        label={t("label")}
        description={t("once")}
        options={check.options.map(({ id, label }) => ({ value: id, label }))}
        required
      />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </>
  );
}

function standing({ may, answered }: SenseCheckView): "observer" | "given" | "missed" {
  if (!may.readQuestion) return "observer";
  return answered ? "given" : "missed";
}
