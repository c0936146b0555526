import type { Reader } from "#lib/base/actor.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { visibleBroughtTexts } from "#lib/domain/texts/brought-text.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The pictures of texts the actor may read. What an edition prints anybody sees besides; that is the edition's rule. */
export function visiblePictures(actor: Reader): Prisma.PictureWhereInput {
  return {
    OR: [
      { document: { paper: { is: visiblePapers(actor) } } },
      { document: { report: { is: visibleReports(actor) } } },
      { document: { is: visibleBroughtTexts(actor) } },
    ],
  };
}
