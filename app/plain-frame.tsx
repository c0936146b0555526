import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SearchForm } from "#components/frame/search-form.tsx";
import { SkipLink } from "#components/frame/skip-link.tsx";
import { NoPage } from "./no-page.tsx";

const places = ["groups", "publications", "events", "people"] as const;

/** What stands around a page that is none. It asks the database nothing, so that it is the same everywhere. */
export function PlainFrame({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations("frame");
  const errors = useTranslations("errors");
  return (
    <>
      <SkipLink />
      <header className="border-b border-line">
        <nav aria-label={t("main")} className="page-width py-2">
          <ul className="flex flex-wrap gap-x-1">
            <li>
              <a href="/" className="nav-link">
                {errors("home")}
              </a>
            </li>
            {places.map((place) => (
              <li key={place}>
                <a href={`/${place}`} className="nav-link">
                  {t(place)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="page-width py-8 lg:py-12">
        <NoPage title={title}>{children}</NoPage>
        <div className="mt-6 max-w-sm">
          <SearchForm />
        </div>
      </main>
    </>
  );
}
