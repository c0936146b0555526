import { useTranslations } from "next-intl";

export type Crumb = { href: string; label: string };

/** The way down to this page, without the page itself: its heading says that. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="text-sm text-quiet">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ href, label }) => (
          <li key={href} className="after:ms-2 after:content-['/'/''] last:after:content-none">
            <a href={href} className="target inline-block max-w-full content-center hover:underline">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
