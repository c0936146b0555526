import { useTranslations } from "next-intl";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { SignOffView } from "#lib/domain/sign-offs/types.ts";

/** That a round has ended, and why. */
export function RoundNotice({
  signOff: { state, reason },
}: {
  signOff: Pick<SignOffView, "state" | "reason">;
}) {
  const t = useTranslations("signOff");
  if (state === "open") return null;
  if (state === "approved") return <FormMessage tone="success">{t("approved")}</FormMessage>;
  return (
    <FormMessage tone="warning">
      <p>{t("voided")}</p>
      <p className="mt-1 break-words whitespace-pre-line">{reason}</p>
    </FormMessage>
  );
}
