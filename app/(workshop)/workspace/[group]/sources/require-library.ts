import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { SignedInActor } from "#lib/base/actor.ts";
import { isUuid } from "#lib/base/uuid.ts";
import { findLibrary } from "#lib/domain/sources/find-library.ts";
import type { LibraryView } from "#lib/domain/sources/types.ts";
import { requireGroup } from "#lib/web/require-group.ts";

/** The library of the group at this address, or of one of its texts; one that is not theirs to read is not found. */
export const requireLibrary: (
  groupPart: string,
  text?: unknown,
) => Promise<{ actor: SignedInActor; library: LibraryView }> = cache(async (groupPart, text) => {
  const { actor, group } = await requireGroup(groupPart);
  const documentId = text === undefined ? null : String(text);
  if (documentId !== null && !isUuid(documentId)) notFound();
  const library = (await findLibrary(actor, { groupId: group.id, documentId })) ?? notFound();
  return { actor, library };
});
