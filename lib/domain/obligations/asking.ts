import type { Actor, MemberRole, SignedInActor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Obligation } from "./types.ts";

/** Of whom it is asked what they owe: the members of a group, or one person wherever they are a member. */
export type Asking = {
  tx: Tx;
  actor: Actor;
  now: Date;
  groups: ReadonlyMap<string, AskedGroup>;
  /** Null: everybody. */
  onlyOf: SignedInActor | null;
};

export type AskedGroup = { slug: string; members: ReadonlyMap<string, MemberRole> };

/** The least that is said of what somebody owes. */
type Owed = Pick<Obligation, "kind" | "personId" | "groupId" | "subjectId" | "title" | "path"> &
  Partial<Obligation>;

/** One obligation; what nothing is said of is null. */
export function owed(row: Owed): Obligation {
  return {
    number: null,
    count: null,
    dueAt: null,
    dueOn: null,
    since: null,
    commissionId: null,
    lastCall: null,
    remindedOn: null,
    seenAt: row.path,
    ...row,
  };
}

/** Those of these people who are members now. */
export function present(group: AskedGroup | undefined, personIds: readonly string[]): string[] {
  return personIds.filter((id) => group?.members.has(id));
}

/** The members who hold one of these roles. */
export function membersWhere(group: AskedGroup | undefined, roles: readonly MemberRole[]): string[] {
  return [...(group?.members ?? [])].filter(([, role]) => roles.includes(role)).map(([id]) => id);
}

/** More of one kind than the groups of one person have; what lies beyond is not read. */
export const mostRows = 2_000;
