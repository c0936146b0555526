import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ClosingFields } from "#components/ui/closing-fields.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { localTimeAt } from "#lib/base/local-time.ts";
import { usualClosing } from "#lib/domain/findings/rules.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";
import type { SignOffView } from "#lib/domain/sign-offs/types.ts";

export type EndFormsProps = {
  signOff: Pick<SignOffView, "id" | "counts" | "closesAt" | "isTaking">;
  may: Pick<ReportView["may"], "approve" | "voidSignOff">;
  actions: Record<"approve" | "move" | "void", FormAction>;
  /** IANA name of the moderator's zone. */
  zone: string;
  now: Date;
};

/** What a moderator does with a round: approve the text, move the closing, or void it. Forms stay, empty, with their answers. */
export function EndForms({ signOff, may, actions, zone, now }: EndFormsProps) {
  const t = useTranslations("signOff.end");
  if (!may.approve && !may.voidSignOff) return null;
  const { id, counts, closesAt, isTaking } = signOff;
  const of = { roundId: id };
  return (
    <section aria-labelledby="end" className="grid max-w-measure grid-cols-1 gap-4">
      <h2 id="end" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <StepForm
        {...{ of, action: actions.approve, offered: may.approve }}
        hint={t("approveMeans")}
        label={t("approve")}
        folded={t("approveAsk")}
        variant="primary"
      >
        <Checkbox name="understood" label={t("understood", { count: counts.unanswered })} required />
      </StepForm>
      <StepForm
        {...{ of, action: actions.move, offered: may.approve }}
        hint={t("moveMeans")}
        label={t("moveSubmit")}
        folded={t("move")}
      >
        <ClosingFields
          closesAt={closesAt && isTaking ? localTimeAt(closesAt, zone) : usualClosing(now, zone)}
          zone={zone}
          hint={t("closesAtHint")}
        />
      </StepForm>
      <StepForm
        {...{ of, action: actions.void, offered: may.voidSignOff }}
        hint={t("voidMeans")}
        label={t("voidSubmit")}
        folded={t("void")}
        variant="danger"
      >
        <KeptFields as={`void/${id}`} />
        <TextArea name="reason" label={t("reason")} minLength={10} maxLength={5_000} required />
      </StepForm>
    </section>
  );
}
