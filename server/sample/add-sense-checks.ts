import { closingAfter } from "#lib/domain/sense-checks/rules.ts";
import type { Tx } from "#lib/infra/db.ts";
import { senseChecks } from "#prisma/sample/sense-checks.ts";
import type { SampleSenseCheck } from "#prisma/sample/types.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay } from "./sample-text.ts";

/** Adds the sense-checks with what was counted, and with nobody who answered. */
export async function addSenseChecks(tx: Tx, ids: SampleIds): Promise<void> {
  for (const check of senseChecks) await addSenseCheck(tx, ids, check);
}

async function addSenseCheck(tx: Tx, ids: SampleIds, sample: SampleSenseCheck): Promise<void> {
  const { group, number, finding, askedBy, askedOn, openForDays, question, options } = sample;
  const createdAt = askedOn ? onDay(askedOn) : new Date();
  await tx.senseCheck.create({
    data: {
      groupId: idOf(ids.groups, group),
      number,
      findingId: idOf(ids.findings, `${group}/${finding}`),
      question,
      createdAt,
      closesAt: closingAfter(createdAt, openForDays),
      askedById: idOf(ids.people, askedBy),
      options: { create: options.map((option, place) => ({ ...option, rank: place + 1 })) },
    },
    select: { id: true },
  });
}
