import { useTranslations } from "next-intl";

export type Institution = {
  name: string;
  /** Address of the logo; null shows the name in words. */
  logoUrl?: string | null;
};

/** The institution's logo or name; leads to `href`. */
export function InstitutionMark({ name, logoUrl, href }: Institution & { href: string }) {
  const t = useTranslations("frame");
  return (
    <a
      href={href}
      aria-label={logoUrl ? t("home", { institution: name }) : undefined}
      className="target inline-flex items-center py-2 font-serif text-lg leading-tight font-semibold hover:text-accent"
    >
      {/* biome-ignore lint/performance/noImgElement: the institution's own file, already of its size */}
      {logoUrl ? <img src={logoUrl} alt="" className="h-9 w-auto" /> : name}
    </a>
  );
}
