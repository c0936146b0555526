import { useTranslations } from "next-intl";
import { ClosingFields } from "#components/finding/closing-fields.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
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
export function EndForms(props: EndFormsProps) {
  const t = useTranslations("signOff.end");
  const { may, actions } = props;
  if (!may.approve && !may.voidSignOff) return null;
  return (
    <section aria-labelledby="end" className="grid max-w-measure grid-cols-1 gap-4">
      <h2 id="end" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <ActionForm action={actions.approve} className="grid grid-cols-1 gap-3">
        {may.approve && <ApproveFields {...props} />}
      </ActionForm>
      <ActionForm action={actions.move} className="grid grid-cols-1 gap-3">
        {may.approve && <MoveFields {...props} />}
      </ActionForm>
      <ActionForm action={actions.void} className="grid grid-cols-1 gap-3">
        {may.voidSignOff && <VoidFields roundId={props.signOff.id} />}
      </ActionForm>
    </section>
  );
}

function ApproveFields({ signOff: { id, counts } }: EndFormsProps) {
  const t = useTranslations("signOff.end");
  return (
    <Disclosure summary={t("approveAsk")}>
      <div className="grid grid-cols-1 gap-3">
        <input type="hidden" name="roundId" value={id} />
        <p className="text-sm text-quiet">{t("approveMeans")}</p>
        <Checkbox name="understood" label={t("understood", { count: counts.unanswered })} required />
        <SubmitButton className="justify-self-start">{t("approve")}</SubmitButton>
      </div>
    </Disclosure>
  );
}

function MoveFields({ signOff: { id, closesAt, isTaking }, zone, now }: EndFormsProps) {
  const t = useTranslations("signOff.end");
  const offered = closesAt && isTaking ? localTimeAt(closesAt, zone) : usualClosing(now, zone);
  return (
    <Disclosure summary={t("move")}>
      <div className="grid grid-cols-1 gap-3">
        <input type="hidden" name="roundId" value={id} />
        <ClosingFields closesAt={offered} zone={zone} />
        <p className="text-sm text-quiet">{t("moveMeans")}</p>
        <SubmitButton variant="plain" className="justify-self-start">
          {t("moveSubmit")}
        </SubmitButton>
      </div>
    </Disclosure>
  );
}

function VoidFields({ roundId }: { roundId: string }) {
  const t = useTranslations("signOff.end");
  return (
    <Disclosure summary={t("void")}>
      <div className="grid grid-cols-1 gap-3">
        <KeptFields as={`void/${roundId}`} />
        <input type="hidden" name="roundId" value={roundId} />
        <p className="text-sm text-quiet">{t("voidMeans")}</p>
        <TextArea name="reason" label={t("reason")} minLength={10} maxLength={5_000} required />
        <SubmitButton variant="danger" className="justify-self-start">
          {t("voidSubmit")}
        </SubmitButton>
      </div>
    </Disclosure>
  );
}
