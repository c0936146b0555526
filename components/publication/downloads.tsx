import { useTranslations } from "next-intl";
import type { ReleaseFormat } from "#lib/domain/releases/types.ts";
import { PageSection } from "./page-section.tsx";

export type DownloadsProps = {
  /** Where the files are. */
  address: string;
  formats: readonly ReleaseFormat[];
};

/** The edition as files to take along; nothing where there are none. */
export function Downloads({ address, formats }: DownloadsProps) {
  const t = useTranslations("publication.downloads");
  if (formats.length === 0) return null;
  return (
    <PageSection id="download" title={t("heading")}>
      <ul className="flex flex-wrap gap-x-6">
        {formats.map((format) => (
          <li key={format}>
            <a href={`${address}/${format}`} className="link target inline-flex items-center">
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
