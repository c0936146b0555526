import { useTranslations } from "next-intl";

export type CommissionBriefProps = { brief: string; perspective?: string };

/** What was asked for, in the moderator's words. */
export function CommissionBrief({ brief, perspective }: CommissionBriefProps) {
  const t = useTranslations("commission");
  if (!brief && !perspective) return null;
  return (
    <div className="grid max-w-measure gap-2 text-sm">
      {brief && <p className="whitespace-pre-line">{brief}</p>}
      {perspective && <p className="text-quiet">{t("fromPerspective", { perspective })}</p>}
    </div>
  );
}
