import { useTranslations } from "next-intl";
import type { Institution } from "#lib/domain/institution/types.ts";
import { LogoPicture } from "./logo-picture.tsx";

export type InstitutionMarkProps = {
  institution: Pick<Institution, "name" | "shortName" | "logo">;
  href: string;
};

/** The institution's logo or name; leads to `href`. */
export function InstitutionMark({ institution: { name, shortName, logo }, href }: InstitutionMarkProps) {
  const t = useTranslations("frame");
  return (
    <a
      href={href}
      aria-label={logo ? t("home", { institution: name }) : undefined}
      className="target inline-flex items-center py-2 font-serif text-lg leading-tight font-semibold hover:text-accent"
    >
      {logo ? <LogoPicture logo={logo} alt="" /> : shortName}
    </a>
  );
}
