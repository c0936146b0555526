import type { OpenFigure } from "#lib/domain/documents/types.ts";
import type { FindingCard } from "#lib/domain/findings/types.ts";
import type { PaperCard } from "#lib/domain/papers/types.ts";
import type { ReportPreview } from "#lib/domain/publications/types.ts";
import type { GroupMaterial } from "./working-references.ts";

/** What publication waits for. `total` counts what is embedded; null stands for what is not this person's to read. */
export type PublicationChecks = {
  wordCount: number;
  findings: { total: number; done: number; open: (FindingCard | null)[] };
  papers: { total: number; done: number; open: (PaperCard | null)[] };
  figures: { total: number; done: number; open: OpenFigure[] };
};

/** Says of each embedded finding and paper whether it may be printed. */
export function publicationChecks(
  preview: Pick<ReportPreview, "wordCount" | "findings" | "papers" | "figures" | "uncalled" | "unpublished">,
  material: GroupMaterial,
): PublicationChecks {
  const { findings, papers, figures, uncalled, unpublished, wordCount } = preview;
  return {
    wordCount,
    findings: {
      total: findings.length + uncalled.length,
      done: findings.length,
      open: uncalled.map((id) => material.findings.find((card) => card.id === id) ?? null),
    },
    papers: {
      total: papers.length + unpublished.length,
      done: papers.length,
      open: unpublished.map((id) => material.papers.find((card) => card.id === id) ?? null),
    },
    figures: { ...figures, done: figures.total - figures.open.length },
  };
}

/** Whether nothing stands against publishing. */
export function isReadyToPublish({ wordCount, findings, papers, figures }: PublicationChecks): boolean {
  return wordCount > 0 && [findings, papers, figures].every(({ open }) => open.length === 0);
}
