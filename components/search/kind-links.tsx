import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import { type Search, type SearchKind, searchAddress, searchKinds } from "./search-address.ts";

export type KindLinksProps = { search: Search; counts: Record<SearchKind, number> };

/** The kinds of things that were found, with how many of each; kinds without any are left out. */
export function KindLinks({ search, counts }: KindLinksProps) {
  const t = useTranslations("public.search");
  const { q, kind } = search;
  const kept = searchKinds.filter((one) => counts[one] > 0 || one === kind);
  return (
    <nav aria-label={t("kinds")} className="mt-4 border-b border-line">
      <ul className="flex flex-wrap gap-x-5">
        <KindLink href={searchAddress({ q })} isCurrent={kind === undefined} label={t("all")} />
        {kept.map((one) => (
          <KindLink
            key={one}
            href={searchAddress(
              one === "publications" ? { ...search, kind: one, page: 1 } : { q, kind: one },
            )}
            isCurrent={one === kind}
            label={t("kindCount", { kind: t(one), count: counts[one] })}
          />
        ))}
      </ul>
    </nav>
  );
}

type KindLinkProps = { href: string; isCurrent: boolean; label: string };

function KindLink({ href, isCurrent, label }: KindLinkProps) {
  const mark = isCurrent
    ? "border-accent font-medium text-ink"
    : "border-transparent text-quiet hover:text-ink";
  return (
    <li>
      <a
        href={href}
        aria-current={isCurrent ? "page" : undefined}
        className={classNames("target -mb-px inline-flex min-h-10 items-center border-b-2", mark)}
      >
        {label}
      </a>
    </li>
  );
}
