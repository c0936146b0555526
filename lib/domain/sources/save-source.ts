import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { cslItemSchema } from "#lib/editor/csl-item.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { sourceLabel } from "#lib/publish/citation/source-words.ts";
import { requireLibrary } from "./require-library.ts";
import { sourceOf } from "./rules.ts";
import type { SaveSourceInput } from "./schema.ts";
import type { LibraryFull, LibraryView } from "./types.ts";
import { maxSources } from "./types.ts";

/**
 * Adds a source to a library by hand, or changes one there. Frozen texts keep what they cited.
 * @returns the library
 * Refuses: NotVisible (the library, or the source that was to be changed), NotAllowed, LibraryFull.
 */
export async function saveSource(
  actor: Actor,
  input: SaveSourceInput,
): Promise<Result<LibraryView, NotVisible | NotAllowed | LibraryFull>> {
  const library = await requireLibrary(actor, input);
  if (!library.ok) return library;
  return transact(async (tx): Promise<Result<LibraryView, NotVisible | LibraryFull>> => {
    const { sourceId } = input;
    const saved = sourceId ? await change(tx, { ...input, sourceId }) : await add(tx, actor, input);
    return saved.ok ? library : saved;
  });
}

async function add(tx: Tx, actor: Actor, input: SaveSourceInput): Promise<Result<undefined, LibraryFull>> {
  const { groupId, documentId } = input;
  const held = await tx.source.count({ where: { groupId, documentId } });
  if (held >= maxSources) return refuse({ kind: "LibraryFull", count: maxSources });
  const csl = sourceOf(input, null);
  const createdById = actor.kind === "member" ? actor.personId : null;
  await tx.source.create({
    data: { groupId, documentId, csl, label: sourceLabel(csl), createdById },
    select: { id: true },
  });
  return ok();
}

async function change(
  tx: Tx,
  input: SaveSourceInput & { sourceId: string },
): Promise<Result<undefined, NotVisible>> {
  const { groupId, documentId, sourceId } = input;
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${sourceId}::uuid FOR UPDATE`;
  const where = { id: sourceId, groupId, documentId, removedAt: null };
  const before = await tx.source.findFirst({ where, select: { csl: true } });
  if (!before) return notVisible();
  const csl = sourceOf(input, cslItemSchema.parse(before.csl));
  await tx.source.updateMany({ where, data: { csl, label: sourceLabel(csl), changedAt: new Date() } });
  return ok();
}
