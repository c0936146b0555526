import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { sealFacts } from "#lib/domain/facts/seal-facts.ts";
import { readHead } from "#lib/domain/facts/verify-seals.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { institutionId } from "#lib/domain/institution/types.ts";
import { type Exported, mostExported } from "#lib/domain/notifications/export-activity.ts";
import { db } from "#lib/infra/db.ts";
import { chosenAudit } from "./filter-audit.ts";
import { listAuditEntries } from "./list-audit-entries.ts";
import type { AuditFilter } from "./schema.ts";
import type { AuditEntry } from "./types.ts";

const atOnce = 500;

/**
 * What `listAudit` tells and the filter chooses, to be taken away, which is recorded with the seal that stands for everything before.
 * Refuses: NotVisible (whoever is no administrator).
 */
export async function exportAudit(
  actor: SignedInActor,
  filter: AuditFilter,
): Promise<Result<Exported<AuditEntry>, NotVisible>> {
  if (!mayAdminister(actor)) return notVisible();
  await sealFacts();
  const head = await readHead();
  const detail = { head: head?.hash ?? null };
  await recordFact(db, actor, { kind: "AuditExported", subjectId: institutionId, detail });
  return ok({ batches: walk(filter), head });
}

async function* walk(filter: AuditFilter): AsyncGenerator<AuditEntry[]> {
  const where = chosenAudit(filter);
  let before: string | undefined;
  for (let told = 0; told < mostExported; told += atOnce) {
    const entries = await listAuditEntries(where, { before, take: atOnce });
    if (entries.length === 0) return;
    yield entries;
    before = entries.at(-1)?.id;
  }
}
