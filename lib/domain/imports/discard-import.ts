import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { visibleImports } from "./policy.ts";
import type { DiscardImportInput } from "./schema.ts";
import type { TextAddress } from "./types.ts";

/**
 * Gives up a file that was brought in, while it is being read or after. What was taken stays in the text.
 * Refuses: NotVisible.
 */
export async function discardImport(
  actor: Actor,
  { importId }: DiscardImportInput,
): Promise<Result<TextAddress, NotVisible>> {
  return transact(async (tx): Promise<Result<TextAddress, NotVisible>> => {
    const row = await tx.textImport.findFirst({
      where: { AND: [{ id: importId }, visibleImports(actor)] },
      select: {
        document: {
          select: {
            group: { select: { slug: true } },
            paper: { select: { slug: true } },
            earlier: { select: { id: true } },
          },
        },
      },
    });
    if (!row) return notVisible();
    await tx.textImport.deleteMany({ where: { id: importId } });
    const { group, paper, earlier } = row.document;
    return ok({ group: group.slug, paper: paper?.slug ?? null, earlier: earlier?.id ?? null });
  });
}
