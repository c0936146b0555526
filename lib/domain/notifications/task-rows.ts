import { type MemberRole, roleIn, type SignedInActor } from "#lib/base/actor.ts";
import type { Task, TaskKind } from "./types.ts";

/** Nobody works through more of a kind at once; what is left comes up when these are done. */
export const atMost = 200;

export const groupName = { select: { slug: true, name: true } } as const;

/** A concluded group wants nothing of anybody. */
export const inWork = { concludedAt: null };

type Place = Pick<Task, "group" | "title" | "address"> & { id: string };

/** @param due an instant or a day; neither unless told */
export function toTasks(
  { id, group, title, address }: Place,
  kinds: readonly TaskKind[],
  { at = null, on = null }: { at?: Date | null; on?: Date | null } = {},
): Task[] {
  return kinds.map((kind) => ({
    kind,
    subjectId: id,
    group,
    title,
    address,
    dueAt: at,
    dueOn: on,
    stale: null,
  }));
}

/** The rows asked for are of the actor's own groups; should one not be, the least a member may is assumed. */
export function roleOf(actor: SignedInActor, groupId: string): MemberRole {
  return roleIn(actor, groupId) ?? "observer";
}
