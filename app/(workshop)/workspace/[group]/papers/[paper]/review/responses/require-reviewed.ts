import "#server-only";
import type { ReviewedText } from "../../../../_responses/require-responses.ts";
import { requirePaper } from "../../require-paper.ts";

/** The paper at this address, as the pages of its answers know it. */
export async function requireReviewed(params: { group: string; paper: string }): Promise<ReviewedText> {
  const { actor, paper, address } = await requirePaper(params.group, params.paper);
  return { actor, documentId: paper.documentId, title: paper.title, address };
}
