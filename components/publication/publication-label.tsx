import { useTranslations } from "next-intl";
import type { PublicationCard } from "#lib/domain/publications/types.ts";

/** What a publication is: its type, and its series and number where it has one. */
export function PublicationLabel({ type, series }: Pick<PublicationCard, "type" | "series">) {
  const domain = useTranslations("domain.publicationType");
  const t = useTranslations("publication");
  return [domain(type), series && t("series", series)].filter(Boolean).join(" · ");
}
