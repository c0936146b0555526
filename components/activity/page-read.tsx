import { useTranslations } from "next-intl";
import { glassPages } from "#lib/domain/break-glass/types.ts";

/** Which page of a thing was read behind broken glass; nothing of everything else, and of pages of a later release. */
export function PageRead({ page }: { page: string | null }) {
  const t = useTranslations("glass.page");
  const known = glassPages.find((one) => one === page);
  return known ? <p className="text-sm text-quiet">{t(known)}</p> : null;
}
