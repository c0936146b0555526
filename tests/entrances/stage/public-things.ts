import { db } from "#lib/infra/db.ts";
import { aPublicEdition } from "#tests/world/public-edition.ts";
import { inDays, unique } from "#tests/world/world.ts";
import type { Cast } from "./cast.ts";
import { anImport, type Group, inEach, inGroup, type SetThing } from "./thing.ts";

/** What a group tells the public, or will. */
export async function toTheOutside({ moderator }: Cast, group: Group): Promise<SetThing[]> {
  const publication = await aPublicEdition({ group });
  const { publicationId } = await db.edition.findUniqueOrThrow({
    where: { id: publication.id },
    select: { publicationId: true },
  });
  await db.deposit.create({
    data: { editionId: publication.id, doi: `10.5555/${unique("e").replace("-", ".")}` },
    select: { editionId: true },
  });
  const other = await aPublicEdition({ group });
  const { publicationId: otherId } = await db.edition.findUniqueOrThrow({
    where: { id: other.id },
    select: { publicationId: true },
  });
  const document = await db.document.create({
    data: { groupId: group.id, kind: "earlier" },
    select: { id: true },
  });
  const earlier = await db.earlierPublication.create({
    data: {
      ...{ groupId: group.id, documentId: document.id, type: "analysis", title: unique("Earlier") },
      ...{ publishedOn: inDays(-900), language: "en", authors: [], preparedById: moderator.personId },
    },
    select: { id: true },
  });
  const archive = await db.groupArchive.create({
    data: { groupId: group.id, requestedById: moderator.personId },
    select: { id: true },
  });
  const events = await inEach(["draft", "announced"] as const, async (state): Promise<SetThing> => {
    const slug = unique("event");
    const when = { startsAt: inDays(20), endsAt: inDays(21), timeZone: "Asia/Tokyo" };
    const { id } = await db.event.create({
      data: { ...when, groupId: group.id, slug, title: slug, state },
      select: { id: true },
    });
    return {
      ...inGroup("Event", group, state),
      parts: { group: group.slug, event: slug, slug },
      ids: { eventId: id, groupId: group.id },
    };
  });
  return [
    ...events,
    {
      ...inGroup("Edition", group, "public"),
      parts: { group: group.slug, publication: publication.slug, slug: publication.slug, number: "1" },
      ids: { publicationId, editionId: publication.id, otherId },
    },
    {
      ...inGroup("Earlier publication, until it is published", group, ""),
      parts: { group: group.slug, earlier: earlier.id, ...(await anImport(document.id, moderator.personId)) },
      ids: { earlierId: earlier.id, documentId: document.id, groupId: group.id },
    },
    {
      ...inGroup("Archive of a group", group, ""),
      parts: { group: group.slug, archive: archive.id },
    },
  ];
}
