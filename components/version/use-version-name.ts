import { useTranslations } from "next-intl";
import type { VersionCard } from "#lib/domain/versions/types.ts";

/** What a version is called; "The text as it is now" for the working text. */
export function useVersionName(): (version: Pick<VersionCard, "number" | "name"> | null) => string {
  const t = useTranslations("versions");
  return (version) => {
    if (!version) return t("now");
    return version.name === "" ? t("nameless", { number: version.number }) : version.name;
  };
}
