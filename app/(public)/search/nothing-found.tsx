import { useTranslations } from "next-intl";
import { isNarrowed, type Search, searchAddress } from "#components/search/search-address.ts";
import { buttonStyle } from "#components/ui/button-style.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** Nothing answers, or this page of the answers does not exist: what to try, and where else to look. */
export function NothingFound({ search, total }: { search: Search; total: number }) {
  const t = useTranslations("public.search");
  if (total > 0) {
    const first = { href: searchAddress({ ...search, page: 1 }), label: t("firstPage") };
    return (
      <EmptyState title={t("noPage", { page: search.page })} action={<Way {...first} />}>
        {t("noPageText")}
      </EmptyState>
    );
  }
  if (isNarrowed(search)) {
    const without = { href: searchAddress({ q: search.q }), label: t("withoutChoices") };
    return <EmptyState title={t("nothingNarrowed")} action={<Way {...without} />} />;
  }
  return <EmptyState title={t("nothing")} action={<OtherPlaces />} />;
}

function Way({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} className={buttonStyle()}>
      {label}
    </a>
  );
}

function OtherPlaces() {
  const t = useTranslations("public.search");
  return (
    <ul className="flex flex-wrap gap-2">
      {(["publications", "people", "groups", "events"] as const).map((place) => (
        <li key={place}>
          <Way href={`/${place}`} label={t(place)} />
        </li>
      ))}
    </ul>
  );
}
