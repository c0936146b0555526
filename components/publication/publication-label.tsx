import { useTranslations } from "next-intl";
import type { PublicationCard } from "#lib/domain/publications/types.ts";
import { listAddress } from "./list-address.ts";

export type PublicationLabelProps = Pick<PublicationCard, "type" | "series"> & {
  /** Whether the series leads to all that has appeared in it. */
  linked?: boolean;
};

/** What a publication is: its type, and its series and number where it has one. */
export function PublicationLabel({ type, series, linked = false }: PublicationLabelProps) {
  const domain = useTranslations("domain.publicationType");
  const t = useTranslations("publication");
  if (!series || !linked) return [domain(type), series && t("series", series)].filter(Boolean).join(" · ");
  return (
    <>
      {domain(type)} ·{" "}
      <a href={listAddress({ series: series.name })} className="link">
        {t("series", series)}
      </a>
    </>
  );
}
