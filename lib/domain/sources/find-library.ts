import { type Actor, rolesIn } from "#lib/base/actor.ts";
import { mayOf } from "#lib/base/rights.ts";
import { visibleGroups } from "#lib/domain/groups/policy.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import { db } from "#lib/infra/db.ts";
import { libraryRights } from "./policy.ts";
import { type Library, type LibraryView, libraryVerbs } from "./types.ts";

/** A library and what the actor may do with it. @returns null when there is none they may read */
export async function findLibrary(actor: Actor, library: Library): Promise<LibraryView | null> {
  const found = await (library.documentId
    ? findOfText(actor, library, library.documentId)
    : findOfGroup(actor, library));
  return found?.may.read ? found : null;
}

async function findOfGroup(actor: Actor, { groupId }: Library): Promise<LibraryView | null> {
  const group = await db.workingGroup.findFirst({
    where: { AND: [{ id: groupId }, visibleGroups(actor)] },
    select: { slug: true, name: true, concludedAt: true },
  });
  if (!group) return null;
  const state = group.concludedAt ? "concluded" : "open";
  return {
    groupId,
    documentId: null,
    name: group.name,
    groupSlug: group.slug,
    room: `/workspace/${group.slug}/papers`,
    address: `/workspace/${group.slug}/sources`,
    may: mayOf(libraryRights, rolesIn(actor, groupId), state, libraryVerbs),
  };
}

async function findOfText(
  actor: Actor,
  { groupId }: Library,
  documentId: string,
): Promise<LibraryView | null> {
  const access = await findTextAccess(actor, documentId);
  const document = await db.document.findFirst({
    where: { id: documentId, groupId },
    select: {
      group: { select: { slug: true } },
      paper: { select: { slug: true, title: true } },
      report: { select: { title: true } },
    },
  });
  const text = document?.paper ?? document?.report;
  if (!access || !document || !text) return null;
  const base = `/workspace/${document.group.slug}`;
  const room = document.paper ? `${base}/papers/${document.paper.slug}` : `${base}/report`;
  const member = rolesIn(actor, groupId).some((role) => role !== "observer");
  return {
    groupId,
    documentId,
    name: text.title,
    groupSlug: document.group.slug,
    room,
    address: `${room}/sources`,
    may: { read: access.read && member, change: member && (access.edit || access.suggest) },
  };
}
