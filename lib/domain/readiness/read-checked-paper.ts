import { readSettledText } from "#lib/domain/documents/read-settled-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { CheckedPaper, PaperMatter } from "./check-paper.ts";

/** A paper and what would be published of it if it were now. The caller has authorized. */
export async function readCheckedPaper(
  tx: Tx,
  id: string,
): Promise<{ subject: CheckedPaper; matter: PaperMatter }> {
  const { slug, title, abstract, language, authors, ...paper } = await tx.paper.findUniqueOrThrow({
    where: { id },
    select: {
      groupId: true,
      documentId: true,
      slug: true,
      state: true,
      title: true,
      abstract: true,
      language: true,
      authors: { select: { personId: true } },
    },
  });
  const document = await readSettledText(tx, paper.documentId);
  return {
    subject: { kind: "paper", id, room: `papers/${slug}`, ...paper },
    matter: { document, title, standfirst: abstract, language, authors },
  };
}
