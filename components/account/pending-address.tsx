import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { AddressChangeView } from "#lib/domain/accounts/types.ts";

/** A change of address that waits for its two mailboxes, and the way to take it back. */
export function PendingAddress({ change, cancel }: { change: AddressChangeView; cancel: FormAction }) {
  const t = useTranslations("doors.address");
  const { before, after, confirmed, expiresAt } = change;
  const mailboxes = [
    { address: before, isConfirmed: confirmed.old },
    { address: after, isConfirmed: confirmed.new },
  ];
  return (
    <div className="grid grid-cols-1 gap-4">
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {mailboxes.map(({ address, isConfirmed }) => (
          <div key={address} className="contents">
            <dt className="min-w-0 break-words">{address}</dt>
            <dd className="text-quiet">{t(isConfirmed ? "hasConfirmed" : "isAwaited")}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-quiet">
        {t("until")} <DateTime at={expiresAt} zone="UTC" />
      </p>
      <ActionForm action={cancel} label={t("takeBack")}>
        <SubmitButton variant="plain" className="justify-self-start">
          {t("takeBack")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
