import { system } from "#lib/base/actor.ts";
import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { lockMembership } from "./lock-membership.ts";
import { mailOfEnd } from "./mail-of-end.ts";

/**
 * Closes the memberships whose end has come, by the database's clock, each in a transaction of its own; open connections end
 * with that, and the member and the moderators are told. For every process to call again and again: whoever comes first does it.
 * @returns how many
 */
export async function endMemberships(): Promise<number> {
  let ended = 0;
  for await (const { id } of inBatches(listDue)) {
    const result = await transact((tx) => end(tx, id));
    ended += result.ok ? result.value : 0;
  }
  return ended;
}

function listDue({ after, atOnce }: Batch): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select id from "Member"
    where "leftAt" is null and "endsAt" <= clock_timestamp() and id > ${after}::uuid
    order by id limit ${atOnce}`;
}

/** When each membership ends by itself, as a question for `at`. */
export const membershipEnds = Prisma.sql`
  select "endsAt" as at from "Member" where "leftAt" is null and "endsAt" is not null`;

/** Somebody may have said another day, or closed it, since it was seen. */
async function end(tx: Tx, id: string): Promise<Result<number>> {
  const member = await lockMembership(tx, system, { id });
  if (!member?.endsAt) return ok(0);
  const closed = await tx.$executeRaw`
    update "Member" set "leftAt" = "endsAt"
    where id = ${id}::uuid and "leftAt" is null and "endsAt" <= clock_timestamp()`;
  if (closed === 0) return ok(0);
  const { group, personId, endsAt } = member;
  await recordFact(tx, system, { kind: "MemberEnded", groupId: group.id, subjectId: id });
  await mailOfEnd(tx, "ended", { group, personId, endsAt });
  return ok(1);
}
