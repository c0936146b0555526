import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { StalePosition } from "#lib/domain/findings/types.ts";
import { PositionBadge } from "./position-badge.tsx";
import { TextDifference } from "./text-difference.tsx";

export type ConfirmPositionProps = {
  action: FormAction;
  /** Of the finding, to tell one button of a list from the next. */
  number: number;
  /** Null: there is nothing to confirm any more; the form stands empty, so that its answer can still be read. */
  stale: StalePosition | null;
};

/** What somebody said of an earlier text, what changed since, and one click to say that it still holds. */
export function ConfirmPosition({ action, number, stale }: ConfirmPositionProps) {
  const t = useTranslations("revising.stale");
  return (
    <ActionForm action={action} className="grid grid-cols-1 gap-3">
      {stale && (
        <>
          <input type="hidden" name="findingId" value={stale.findingId} />
          <input type="hidden" name="version" value={stale.version} />
          <Said stale={stale} />
          <Difference stale={stale} />
          <SubmitButton className="justify-self-start">
            <span aria-hidden>{t("confirm")}</span>
            <span className="sr-only">{t("confirmOf", { number: String(number) })}</span>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function Said({ stale: { value, text } }: { stale: StalePosition }) {
  const t = useTranslations("revising.stale");
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-quiet">
        {t("said")} <PositionBadge value={value} />
      </p>
      {text && <p className="max-w-measure whitespace-pre-line font-serif">{text}</p>}
    </div>
  );
}

function Difference({ stale: { before, after } }: { stale: StalePosition }) {
  const t = useTranslations("revising.stale");
  return (
    <div className="grid gap-1">
      <p className="text-sm text-quiet">{t("difference")}</p>
      <TextDifference before={before.statement} after={after.statement} />
      {before.reasons !== after.reasons && (
        <>
          <p className="text-sm text-quiet">{t("reasons")}</p>
          <TextDifference before={before.reasons} after={after.reasons} />
        </>
      )}
    </div>
  );
}
