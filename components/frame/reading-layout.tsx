import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type ReadingLayoutProps = {
  /** The navigation with links to the headings; public/reading.js marks the one in view. */
  contents?: ReactNode;
  /** The text; notes in it may stand in the free column at the right of wide screens. */
  children: ReactNode;
};

/** A published text with its contents: beside it where wide, folded above it where narrow. */
export function ReadingLayout({ contents, children }: ReadingLayoutProps) {
  const t = useTranslations("frame");
  if (!contents) return <div className="reading-layout reading-layout-plain">{children}</div>;
  return (
    <div className="reading-layout">
      <div className="reading-contents">
        <details className="reading-drawer">
          <summary className="target overline-label text-quiet">{t("contents")}</summary>
        </details>
        <div className="reading-list">{contents}</div>
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
