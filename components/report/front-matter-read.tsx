import { useTranslations } from "next-intl";
import { MarkdownText } from "#components/group/markdown-text.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { FrontMatter } from "#lib/domain/reports/types.ts";

export type FrontMatterReadProps = {
  front: FrontMatter;
  /** What the group is called. */
  group: string;
};

/** The same for those who only read it. */
export function FrontMatterRead({ front, group }: FrontMatterReadProps) {
  const t = useTranslations("assembly.front");
  return (
    <div className="grid grid-cols-1 gap-8">
      <p>{t("authorIs", { name: front.corporateAuthor || group })}</p>
      {front.seriesName !== "" && (
        <p>{t("seriesIs", { name: front.seriesName, number: front.seriesNumber })}</p>
      )}
      {front.foreword === "" && front.summary === "" && <EmptyState title={t("nothing")} />}
      {front.foreword !== "" && (
        <TitledSection id="foreword" title={t("foreword")}>
          <MarkdownText markdown={front.foreword} />
          <p className="italic">{front.forewordBy}</p>
        </TitledSection>
      )}
      {front.summary !== "" && (
        <TitledSection id="summary" title={t("summary")}>
          <MarkdownText markdown={front.summary} />
        </TitledSection>
      )}
    </div>
  );
}
