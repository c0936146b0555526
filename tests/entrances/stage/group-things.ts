import { db } from "#lib/infra/db.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { aGroup, inDays, someone, unique } from "#tests/world/world.ts";
import { type Cast, letIn } from "./cast.ts";
import { aSource, type Group, inGroup, type SetThing } from "./thing.ts";

export async function theGroup(cast: Cast, group: Group): Promise<SetThing[]> {
  const concluded = await aGroup();
  await letIn(cast, concluded);
  await db.workingGroup.update({ where: { id: concluded.id }, data: { concludedAt: new Date() } });
  const invited = { name: "Somebody", perspective: "", tokenHash: hashOf(newToken()), expiresAt: inDays(5) };
  const invitation = await db.invitation.create({
    data: { ...invited, groupId: group.id, email: `${unique("invited")}@example.org`, role: "expert" },
    select: { id: true },
  });
  const expert = { groupId: group.id, personId: cast.expert.personId };
  const member = await db.member.findFirstOrThrow({ where: expert, select: { id: true } });
  const person = await db.person.findUniqueOrThrow({
    where: { id: expert.personId },
    select: { slug: true },
  });
  const ids = { memberId: member.id, invitationId: invitation.id, personId: expert.personId };
  const text = `name,email,perspective\nSomebody,${unique("listed")}@example.org,Somewhere`;
  const list = await db.invitationList.create({
    data: { groupId: group.id, createdById: cast.moderator.personId, text, validDays: 14 },
    select: { id: true },
  });
  const others = { listId: list.id, leavingId: await aMember(group), endingId: await aMember(group) };
  return [
    {
      ...inGroup("Group", group, "open"),
      parts: { group: group.slug, person: person.slug },
      ids: { groupId: group.id, ...ids, ...others },
    },
    { ...inGroup("Group", concluded, "concluded"), ids: { groupId: concluded.id } },
    {
      ...inGroup("Person", group, "a member of an announced group"),
      ids: { personId: (await someone(group)).personId },
    },
  ];
}

/** A membership that nothing else is done to. */
async function aMember(group: Group): Promise<string> {
  const { personId } = await someone(group);
  const where = { groupId: group.id, personId };
  return (await db.member.findFirstOrThrow({ where, select: { id: true } })).id;
}

export async function library({ author, moderator }: Cast, group: Group): Promise<SetThing[]> {
  const source = await aSource({ groupId: group.id });
  const removed = await aSource({ groupId: group.id });
  const removedSourceId = removed.sourceId;
  await db.source.update({
    where: { id: removedSourceId },
    data: { removedAt: new Date() },
    select: { id: true },
  });
  const term = await db.term.create({
    data: { groupId: group.id, term: unique("Term"), createdById: moderator.personId },
    select: { id: true },
  });
  const { id } = await db.sourceImport.create({
    data: {
      groupId: group.id,
      createdById: author.personId,
      fileName: "",
      content: { items: [], unread: [], unkept: {} },
    },
    select: { id: true },
  });
  return [
    { ...inGroup("Source", group, "of the group"), ids: { groupId: group.id, ...source, removedSourceId } },
    { ...inGroup("Term", group, "open"), ids: { groupId: group.id, termId: term.id } },
    {
      ...inGroup("File brought into a text", group, "one’s own"),
      parts: { group: group.slug, import: id },
      ids: { importId: id },
      rolesOf: (actor) => (actor.kind === "member" && actor.personId === author.personId ? ["expert"] : []),
    },
  ];
}
