import { useTranslations } from "next-intl";
import type { LibraryView } from "#lib/domain/sources/types.ts";
import { exportAddress } from "./library-address.ts";

const formats = ["bib", "ris", "csl"] as const;

/** A whole library as a file for reference managers. */
export function ExportLinks({ library }: { library: LibraryView }) {
  const t = useTranslations("sources.export");
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-sm">
      <span className="text-quiet">{t("label")}:</span>
      {formats.map((format) => (
        <a
          key={format}
          href={exportAddress(library, format)}
          className="link target inline-flex items-center"
        >
          {t(format)}
        </a>
      ))}
    </p>
  );
}
