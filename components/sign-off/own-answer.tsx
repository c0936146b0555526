import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateTime } from "#components/ui/date-time.tsx";
import type { SignOffView } from "#lib/domain/sign-offs/types.ts";
import { EndorsementBadge } from "./endorsement-badge.tsx";

export type OwnAnswerProps = {
  signOff: Pick<SignOffView, "mine" | "state" | "isTaking">;
  /** Where the receipt is. */
  receipt: string;
  /** The form, while answers are taken. */
  children: ReactNode;
};

/** What the reader answered, what they may keep of it, and the form to answer, or answer otherwise. */
export function OwnAnswerPanel({ signOff, receipt, children }: OwnAnswerProps) {
  const t = useTranslations("signOff.answer");
  const { mine, state, isTaking } = signOff;
  return (
    <section aria-labelledby="your-answer" className="grid max-w-measure grid-cols-1 gap-4">
      <h2 id="your-answer" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      {mine && (
        <div className="grid gap-1">
          <p className="flex flex-wrap items-baseline gap-2">
            <span className="text-quiet">{t("current")}</span>
            <EndorsementBadge state={mine.value} />
            <span className="text-sm text-quiet">
              <DateTime at={mine.createdAt} zone="UTC" />
            </span>
          </p>
          <p className="text-sm">
            <a href={receipt} className="link target">
              {t("receipt")}
            </a>{" "}
            <span className="text-quiet">{t("receiptHint")}</span>
          </p>
        </div>
      )}
      {state === "open" && !isTaking && <p>{t("closed")}</p>}
      {children}
    </section>
  );
}
