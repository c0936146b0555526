import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { PassageStanding } from "#lib/editor/passage-standing.ts";
import { PassageFields } from "./passage-fields.tsx";

export type ReanchorFormsProps = {
  evidenceId: string;
  standing: Exclude<PassageStanding, { kind: "stands" }>;
  action: FormAction;
};

/** Ties a passage to words that stand in the paper now: the shown guess with one press, or others. */
export function ReanchorForms({ evidenceId, standing, action }: ReanchorFormsProps) {
  const t = useTranslations("evidence.reanchor");
  return (
    <>
      {standing.kind !== "gone" && (
        <ActionForm action={action} className="grid justify-items-start gap-2">
          <input type="hidden" name="evidenceId" value={evidenceId} />
          <PassageFields passage={standing.guess} />
          <SubmitButton variant="plain">{t(standing.kind === "moved" ? "guessMoved" : "guess")}</SubmitButton>
        </ActionForm>
      )}
      <Disclosure summary={t("own")}>
        <ActionForm action={action}>
          <input type="hidden" name="evidenceId" value={evidenceId} />
          <TextArea name="quote" label={t("quote")} description={t("ownHint")} maxLength={4_000} required />
          <SubmitButton variant="plain" className="justify-self-start">
            {t("submit")}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
      <p className="text-sm text-quiet">{t("substance")}</p>
    </>
  );
}
