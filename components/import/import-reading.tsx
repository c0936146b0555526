"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { ProgressBar } from "./progress-bar.tsx";

export type ImportReadingProps = { importId: string; percent: number; discard: FormAction };

const lookEveryMs = 1_000;

/** How far the reading of a file is, looked at again every second. It can be left, found again, and given up. */
export function ImportReading({ importId, percent, discard }: ImportReadingProps) {
  const t = useTranslations("imports");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), lookEveryMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div className="grid max-w-measure gap-5">
      <ProgressBar label={t("reading.label")} percent={percent} />
      <p className="text-quiet">{t("reading.help")}</p>
      <noscript>
        <p>{t("reading.reload")}</p>
      </noscript>
      <ActionForm action={discard}>
        <input type="hidden" name="importId" value={importId} />
        <SubmitButton variant="plain" className="justify-self-start">
          {t("cancel")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
