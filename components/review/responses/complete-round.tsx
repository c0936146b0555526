import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

type Common = {
  action: FormAction;
  roundId: string;
  /** Whether the step can be taken now. The form stays when it cannot, so that its answer can still be read. */
  offered: boolean;
  /** Shows what is missing. */
  missingAddress: string;
  /** How many comments or contests wait for an answer. */
  missing: number;
};

/** Hands the answers to those who commented; says what is missing as long as something is. */
export function DraftResponses({ action, roundId, offered, missing, missingAddress }: Common) {
  const t = useTranslations("responses.draft");
  return (
    <ActionForm
      action={action}
      label={offered ? t("title") : undefined}
      offered={offered && missing === 0}
      className="grid grid-cols-1 gap-3"
    >
      {offered && (
        <Step title={t("title")} hint={t("hint")}>
          {missing > 0 ? (
            <Missing words={t("missing", { count: missing })} link={t("missingLink")} href={missingAddress} />
          ) : (
            <>
              <input type="hidden" name="roundId" value={roundId} />
              <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
            </>
          )}
        </Step>
      )}
    </ActionForm>
  );
}

/** Completes the round, for good; says what is contested as long as something is. */
export function PublishResponses(props: Common & { withEdition: boolean }) {
  const { action, roundId, offered, missing, missingAddress, withEdition } = props;
  const t = useTranslations("responses.publish");
  return (
    <ActionForm
      action={action}
      label={offered ? t("title") : undefined}
      offered={offered && missing === 0}
      className="grid grid-cols-1 gap-3"
    >
      {offered && (
        <Step title={t("title")} hint={t("hint")}>
          {missing > 0 ? (
            <Missing
              words={t("contested", { count: missing })}
              link={t("contestedLink")}
              href={missingAddress}
            />
          ) : (
            <>
              <input type="hidden" name="roundId" value={roundId} />
              <Checkbox
                name="withEdition"
                label={t("withEdition")}
                description={t("withEditionHint")}
                defaultChecked={withEdition}
              />
              <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
            </>
          )}
        </Step>
      )}
    </ActionForm>
  );
}

function Step({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className="grid max-w-measure grid-cols-1 gap-3 rounded-lg border border-line bg-raised p-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-quiet">{hint}</p>
      {children}
    </section>
  );
}

function Missing({ words, link, href }: Record<"words" | "link" | "href", string>) {
  return (
    <p>
      {words}{" "}
      <a className="link" href={href}>
        {link}
      </a>
    </p>
  );
}
