import { useFormatter, useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { CommissionDetail } from "#lib/domain/commissions/types.ts";

export type PublicAnnouncementProps = { commission: CommissionDetail; now: Date; hide: FormAction };

/** What the group's public page says of a commission, as its state has it; a moderator may hide it. */
export function PublicAnnouncement({ commission, now, hide }: PublicAnnouncementProps) {
  const t = useTranslations("commission.public");
  const { id, may, hiddenFromPublic, expectedMonth, isComing, next } = commission;
  const isPast = expectedMonth !== null && endOfMonth(expectedMonth) <= now;
  return (
    <TitledSection id="public" title={t("heading")}>
      <p className="max-w-measure">
        <Told commission={commission} />
      </p>
      {isComing && !hiddenFromPublic && isPast && <p className="max-w-measure text-danger">{t("past")}</p>}
      <ActionForm action={hide} className="grid gap-3">
        {may.hide && (isComing || next !== null) && (
          <>
            <input type="hidden" name="commissionId" value={id} />
            <input type="hidden" name="hidden" value={hiddenFromPublic ? "no" : "yes"} />
            <SubmitButton variant="plain" className="justify-self-start">
              {t(hiddenFromPublic ? "show" : "hide")}
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </TitledSection>
  );
}

function Told({ commission }: Pick<PublicAnnouncementProps, "commission">) {
  const t = useTranslations("commission.public");
  const format = useFormatter();
  const { hiddenFromPublic, expectedMonth, isComing, state } = commission;
  if (!isComing) return t(state === "draft" || state === "offered" ? "notYet" : "over");
  if (hiddenFromPublic) return t("hidden");
  if (!expectedMonth) return t("coming");
  const month = format.dateTime(expectedMonth, { year: "numeric", month: "long", timeZone: "UTC" });
  return t("comingIn", { month });
}

function endOfMonth(month: Date): Date {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
}
