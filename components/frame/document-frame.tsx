import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type DocumentFrameProps = {
  /** Title and facts: a `PageHeading`, or less. */
  heading: ReactNode;
  /** Stays in sight while the text scrolls. */
  toolbar?: ReactNode;
  /** The navigation with links to the document's headings; shown where there is room beside the text. */
  contents?: ReactNode;
  /** Comments and notes beside their passages. */
  margin?: ReactNode;
  /** The text. */
  children: ReactNode;
};

/** A page that is paper: text in the middle, contents at the left, the margin at the right; below each other where narrow. */
export function DocumentFrame({ heading, toolbar, contents, margin, children }: DocumentFrameProps) {
  const t = useTranslations("frame");
  return (
    <div className="document-frame">
      <div className="document-heading">{heading}</div>
      {toolbar && <div className="document-toolbar no-print">{toolbar}</div>}
      {contents && <div className="document-contents no-print">{contents}</div>}
      <div className="document-text">{children}</div>
      {margin && (
        <aside aria-label={t("margin")} className="document-margin">
          {margin}
        </aside>
      )}
    </div>
  );
}
