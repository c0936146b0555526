import { type MemberRole, roleIn, type SignedInActor } from "#lib/base/actor.ts";
import type { Task, TaskKind } from "./types.ts";

/** Nobody works through more of a kind at once; what is left comes up when these are done. */
export const atMost = 200;

export const groupName = { select: { slug: true, name: true } } as const;

/** A concluded group wants nothing of anybody. */
export const inWork = { concludedAt: null };

type Place = Pick<Task, "group" | "title" | "path"> & { id: string };

/** @param at when it closes; never unless told */
export function toTasks(
  { id, group, title, path }: Place,
  kinds: readonly TaskKind[],
  at: Date | null = null,
): Task[] {
  return kinds.map((kind) => ({
    kind,
    subjectId: id,
    group,
    title,
    path,
    dueAt: at,
    dueOn: null,
    stale: null,
    count: null,
  }));
}

/** The rows asked for are of the actor's own groups; should one not be, the least a member may is assumed. */
export function roleOf(actor: SignedInActor, groupId: string): MemberRole {
  return roleIn(actor, groupId) ?? "observer";
}
