import { createHash } from "node:crypto";
import type { MemberRole, SignedInActor } from "#lib/base/actor.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { startSession } from "#lib/domain/accounts/start-session.ts";
import { db } from "#lib/infra/db.ts";
import { aDiscussion, aFinding, aGroup } from "./world.ts";

/** Everybody at the table. `ada` and `bo` differ in nothing but who they are: in one world the one speaks, in its twin
 *  the other. */
export const names = ["ada", "bo", "cleo", "moderator", "observer", "outsider"] as const;
export type Name = (typeof names)[number];
export type TwinWorld = Awaited<ReturnType<typeof openTwin>>;

/** A world in which everything that names somebody is the same as in its twin: ids, names, addresses. */
export async function openTwin() {
  const group = await aGroup();
  const elsewhere = await aGroup();
  await db.workingGroup.update({ where: { id: group.id }, data: { slug: "twins", name: "Twins" } });
  const roles: Record<Name, MemberRole> = {
    ada: "expert",
    bo: "expert",
    cleo: "expert",
    moderator: "moderator",
    observer: "observer",
    outsider: "expert",
  };
  for (const name of names)
    await addPerson(name, { groupId: name === "outsider" ? elsewhere.id : group.id, role: roles[name] });
  const discussion = await aDiscussion(group);
  await db.discussion.update({
    where: { id: discussion.id },
    data: { slug: "table", title: "The table" },
  });
  return { group: { id: group.id, slug: "twins" }, discussion };
}

/** Signs somebody in, as their browser would. */
export async function signIn(name: Name): Promise<SignedInActor> {
  return (await openSession(name)).actor;
}

/** The same, with the token of the sign-in. */
export async function openSession(name: Name): Promise<{ actor: SignedInActor; token: string }> {
  const { token } = await startSession(db, { accountId: idOf(name, "account"), device: "test" });
  const actor = await findActorBySessionToken(token);
  if (!actor) throw new Error(`${name} cannot sign in`);
  return { actor, token };
}

/** Text with whatever is random or a moment masked: what is left has to be the same in both worlds. The ids of people
 *  are not random here, so that one of them in a wrong place shows. The worlds are played one after the other: the minute that a
 *  mail says is a moment, too. */
export function masked(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => fixed.get(id) ?? "ID")
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?/g, "TIME")
    .replaceAll(/\bat \d\d:\d\d \(UTC\)/g, "at TIME")
    .replaceAll(/\b[0-9a-f]{64}\b/g, "HASH")
    .replaceAll(/(group|discussion|report)-\d+/g, "$1-RANDOM")
    .replaceAll(/("+id"+: ?"+)[a-z0-9]{12}(?=")/g, "$1BLOCK")
    .replaceAll(/("key":")[\w-]{22}(?=")/g, "$1KEY")
    .replaceAll(/\\+x[0-9a-f]{16,}/g, "BYTES");
}

export const idOf = (name: Name, of: "person" | "account" | "member"): string => {
  const hex = createHash("sha256").update(`${name} ${of}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const fixed = new Map(
  names.flatMap((name) =>
    (["person", "account", "member"] as const).map((of) => [idOf(name, of), `${of} of ${name}`] as const),
  ),
);

async function addPerson(name: Name, { groupId, role }: { groupId: string; role: MemberRole }) {
  await db.person.create({
    data: {
      id: idOf(name, "person"),
      slug: name,
      name: `Name of ${name}`,
      affiliation: `Affiliation of ${name}`,
      account: { create: { id: idOf(name, "account"), email: `${name}@example.org` } },
      memberships: {
        create: { id: idOf(name, "member"), groupId, role, perspective: `Perspective of ${name}` },
      },
    },
    select: { id: true },
  });
}

/** A circulated finding of the group that rests on a contribution. */
export async function aFindingOn(group: { id: string }, by: SignedInActor, contributionId: string) {
  const finding = await aFinding(group, by);
  await db.evidence.create({
    data: { findingId: finding.id, kind: "contribution", contributionId, addedById: by.personId },
    select: { id: true },
  });
  return finding;
}
