import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { ClosingFields } from "#components/ui/closing-fields.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { usualClosing } from "#lib/domain/findings/rules.ts";

export type OpenSignOffFormProps = {
  reportId: string;
  /** The group's name, for the statement that is offered. */
  group: string;
  /** IANA name of the moderator's zone. */
  zone: string;
  now: Date;
  action: FormAction;
};

/** Asks everybody to sign the text as it stands. */
export function OpenSignOffForm({ reportId, group, zone, now, action }: OpenSignOffFormProps) {
  const t = useTranslations("signOff.open");
  return (
    <section aria-labelledby="open-sign-off" className="grid max-w-measure grid-cols-1 gap-3">
      <h2 id="open-sign-off" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <p className="text-quiet">{t("means")}</p>
      <ActionForm action={action} label={t("heading")}>
        <KeptFields as={`open-sign-off/${reportId}`} />
        <input type="hidden" name="reportId" value={reportId} />
        <TextArea
          name="statement"
          label={t("statement")}
          description={t("statementHint")}
          defaultValue={t("defaultStatement", { group })}
          maxLength={2_000}
          required
        />
        <ClosingFields closesAt={usualClosing(now, zone)} zone={zone} hint={t("closesAtHint")} />
        <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
      </ActionForm>
    </section>
  );
}
