"use client";
import { useTranslations } from "next-intl";
import { useFormStatus } from "react-dom";
import { type PositionValue, positionValues } from "#lib/domain/findings/types.ts";
import { PositionBadge } from "./position-badge.tsx";

export type RecordedPositionProps = { mine: { value: PositionValue } | null };

/** Where the reader stands: at once what they send, and again what stood there should it be refused. */
export function RecordedPosition({ mine }: RecordedPositionProps) {
  const t = useTranslations("calls.position");
  const { pending, data } = useFormStatus();
  const sent = pending ? positionValues.find((value) => value === data?.get("value")) : undefined;
  const value = sent ?? mine?.value;
  if (!value) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-2 text-sm">
      <span className="text-quiet">{t("recorded")}</span>
      <PositionBadge value={value} />
      {sent && <span className="text-quiet">{t("recording")}</span>}
    </p>
  );
}
