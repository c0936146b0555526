import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Institution } from "#lib/domain/institution/types.ts";
import { DrawerHandle } from "./drawer-handle.tsx";
import { InstitutionMark } from "./institution-mark.tsx";
import { NavLink } from "./nav-link.tsx";
import { SearchForm } from "./search-form.tsx";
import { SiteFooter, type SiteFooterProps } from "./site-footer.tsx";
import { SkipLink } from "./skip-link.tsx";

export type PublicFrameProps = {
  institution: Institution;
  /** What was searched for, to stand in the search field again. */
  query?: string;
  addresses?: SiteFooterProps["addresses"];
  children: ReactNode;
};

/** The reading room: what stands around every page the public may read. Whole without any script. */
export function PublicFrame({ institution, query, addresses, children }: PublicFrameProps) {
  return (
    <>
      <SkipLink />
      <header className="border-b border-line">
        <div className="page-width flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
          <InstitutionMark institution={institution} href="/" />
          <PublicNavigation query={query} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page-width py-8 lg:py-12">
        {children}
      </main>
      <SiteFooter institutionName={institution.name} addresses={addresses} />
    </>
  );
}

function PublicNavigation({ query }: { query?: string }) {
  const t = useTranslations("frame");
  const places = ["groups", "publications", "events", "people"] as const;
  return (
    <>
      <DrawerHandle label={t("menu")} />
      <nav aria-label={t("main")} className="drawer-body">
        <ul className="flex flex-col gap-x-1 lg:flex-row lg:items-center">
          {places.map((place) => (
            <li key={place}>
              <NavLink plain href={`/${place}`} label={t(place)} />
            </li>
          ))}
          <li className="py-2 lg:px-2">
            <SearchForm query={query} />
          </li>
          <li>
            <NavLink plain href="/sign-in" label={t("signIn")} />
          </li>
        </ul>
      </nav>
    </>
  );
}
