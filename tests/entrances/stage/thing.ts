import { type Actor, rolesIn } from "#lib/base/actor.ts";
import type { Result } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import type { Thing } from "./types.ts";

/** A thing whose roles are asked once everybody is who they are. */
export type SetThing = Omit<Thing, "roles"> & { rolesOf: (actor: Actor) => readonly string[] };

export type Group = { id: string; slug: string };

export const inGroup = (noun: string, group: Group, state: string): SetThing => ({
  noun,
  state,
  parts: { group: group.slug },
  ids: {},
  rolesOf: (actor) => rolesIn(actor, group.id),
});

export async function inEach<State extends string, T>(
  states: readonly State[],
  set: (state: State) => Promise<T>,
): Promise<T[]> {
  const all: T[] = [];
  for (const state of states) all.push(await set(state));
  return all;
}

/** On a machine that is too busy a transaction may not end in its time: what is made anew stands beside what was begun. */
export async function inTime<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if ((error as { code?: string }).code !== "P2028") throw error;
    return make();
  }
}

export async function aThread(
  documentId: string,
  authorId: string,
): Promise<{ threadId: string; commentId: string }> {
  const thread = await db.commentThread.create({
    data: {
      documentId,
      quote: "",
      number: 1,
      createdById: authorId,
      comments: { create: { authorId, body: "A word." } },
    },
    select: { id: true, comments: { select: { id: true } } },
  });
  return { threadId: thread.id, commentId: thread.comments[0]?.id ?? "" };
}

export async function aSource(place: {
  groupId: string;
  documentId?: string;
}): Promise<{ sourceId: string }> {
  const csl = { id: "a-book", type: "book", title: "A book" };
  const { id } = await db.source.create({ data: { ...place, csl, label: "A book" }, select: { id: true } });
  return { sourceId: id };
}

export async function anImport(documentId: string, createdById: string): Promise<{ import: string }> {
  const content = JSON.stringify({ type: "doc", content: [{ type: "paragraph" }] });
  const { id } = await db.textImport.create({
    data: {
      documentId,
      createdById,
      fileName: "words.md",
      format: "md",
      state: "ready",
      content,
      losses: [],
    },
    select: { id: true },
  });
  return { import: id };
}

export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The stage cannot be set: ${result.refusal.kind}`);
  return result.value;
}
