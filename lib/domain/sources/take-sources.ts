import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { findSourceImport } from "./find-source-import.ts";
import type { TakeSourcesInput } from "./schema.ts";
import type { LibraryFull } from "./types.ts";
import { maxSources } from "./types.ts";

/**
 * Takes the chosen sources of an import into its library, all or none; the import is done with.
 * @returns how many, and where the library is
 * Refuses: NotVisible (no such import of theirs, or taken before), LibraryFull.
 */
export async function takeSources(
  actor: Actor,
  input: TakeSourcesInput,
): Promise<Result<{ count: number; address: string }, NotVisible | LibraryFull>> {
  const found = await findSourceImport(actor, input.importId);
  if (!found || actor.kind !== "member") return notVisible();
  const { groupId, documentId, address } = found.library;
  const chosen = new Set(input.chosen);
  const taken = found.sources.filter((_, index) => chosen.has(index));
  return transact(
    async (tx): Promise<Result<{ count: number; address: string }, NotVisible | LibraryFull>> => {
      const ended = await tx.sourceImport.deleteMany({ where: { id: found.id } });
      if (ended.count === 0) return notVisible();
      const held = await tx.source.count({ where: { groupId, documentId } });
      if (held + taken.length > maxSources) return refuse({ kind: "LibraryFull", count: maxSources });
      await tx.source.createMany({
        data: taken.map(({ csl, label }) => ({
          groupId,
          documentId,
          csl,
          label,
          createdById: actor.personId,
        })),
      });
      return ok({ count: taken.length, address });
    },
  );
}
