import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, notAllowed } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { sealFacts } from "#lib/domain/facts/seal-facts.ts";
import type { FactSeal } from "#lib/domain/facts/types.ts";
import { readHead } from "#lib/domain/facts/verify-seals.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { db } from "#lib/infra/db.ts";
import { listDoers, listFacts, toEntries } from "./activity-rows.ts";
import { boundFacts, chosenFacts } from "./filter-facts.ts";
import { findSubjects } from "./find-subjects.ts";
import type { ActivityFilter } from "./schema.ts";
import type { Activity } from "./types.ts";

/** What was recorded, to be taken away as a file. */
export type Exported<Entry> = {
  /** Newest first, some at a time; each is asked for when the one before was taken. */
  batches: AsyncIterable<readonly Entry[]>;
  /** The last seal of the chain over all facts; null: nothing is sealed yet. */
  head: Pick<FactSeal, "number" | "hash" | "at"> | null;
};

/** An export holds at most so many entries; whoever wants more chooses days. */
export const mostExported = 50_000;
const atOnce = 500;

/**
 * A group's account of what happened, as `listActivity` tells it and as the filter chooses, for its moderators. That it is taken away
 * is recorded, with the seal that stands for everything before.
 * Refuses: NotAllowed.
 */
export async function exportActivity(
  actor: SignedInActor,
  group: { id: string; concludedAt: Date | null },
  filter: ActivityFilter,
): Promise<Result<Exported<Activity>, NotAllowed>> {
  if (!mayInGroup(actor, group, "oversee")) return notAllowed();
  await sealFacts();
  const head = await readHead();
  await recordFact(db, actor, {
    kind: "ActivityExported",
    groupId: group.id,
    subjectId: group.id,
    detail: { head: head?.hash ?? null },
  });
  return ok({ batches: walk(actor, group, filter), head });
}

async function* walk(
  actor: SignedInActor,
  group: { id: string; concludedAt: Date | null },
  filter: ActivityFilter,
): AsyncGenerator<Activity[]> {
  const bounds = await boundFacts(actor, group);
  const [where, people] = [chosenFacts(bounds, filter), await listDoers(bounds)];
  let before: string | undefined;
  for (let told = 0; told < mostExported; told += atOnce) {
    const rows = await listFacts(where, { before, take: atOnce });
    if (rows.length === 0) return;
    const subjects = await findSubjects(
      actor,
      group.id,
      rows.map(({ subjectId }) => subjectId),
    );
    yield toEntries(rows, { bounds, people, subjects });
    before = String(rows.at(-1)?.id);
  }
}
