import { useTranslations } from "next-intl";
import { AppearanceChoice } from "./appearance-choice.tsx";
import { LanguageChoice, type LanguageChoiceProps } from "./language-choice.tsx";

export type SiteFooterProps = {
  institutionName: string;
  /** Where this page is read in other languages; without it the page has the reader's own. */
  addresses?: LanguageChoiceProps["addresses"];
};

/** What stands below every page. */
export function SiteFooter({ institutionName, addresses }: SiteFooterProps) {
  const t = useTranslations("frame");
  const links = [
    { href: "/accessibility", label: t("accessibility") },
    { href: "/privacy", label: t("privacy") },
    { href: "/feed.xml", label: t("feed") },
  ];
  return (
    <footer className="mt-16 border-t border-line text-sm text-quiet">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-6">
        <p>{institutionName}</p>
        <ul className="flex flex-wrap items-center gap-x-6 gap-y-2">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a
                href={href}
                className="target inline-flex items-center underline underline-offset-4 hover:text-ink"
              >
                {label}
              </a>
            </li>
          ))}
          {addresses && addresses.length > 1 && (
            <li>
              <LanguageChoice addresses={addresses} />
            </li>
          )}
          <li>
            <AppearanceChoice />
          </li>
        </ul>
      </div>
    </footer>
  );
}
