import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The feeds of a page, for whoever would rather not give an address. @param base the page's own address */
export function FeedChoice({ base }: { base: string }) {
  const t = useTranslations("subscription");
  const link = (file: string) => (words: ReactNode) => (
    <a href={`${base}/${file}`} className="link target">
      {words}
    </a>
  );
  return (
    <p className="mt-3 max-w-measure text-sm text-quiet">
      {t.rich("feeds", { atom: link("feed.xml"), json: link("feed.json") })}
    </p>
  );
}
