import { ok, type Result } from "#lib/base/result.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { asEnds, listMailChoices } from "./queries.ts";
import { noChoices } from "./rules.ts";
import type { EndMailsInput } from "./schema.ts";
import type { NotificationKind } from "./types.ts";

/**
 * Ends what the link of a mail is for, for the person it was sent to: mails of one kind in all their groups, or digests. Who asks
 * is not asked. Ending what has ended, or what never was, is no mistake: it refuses nothing.
 */
export async function endMails({ token }: EndMailsInput): Promise<Result<undefined, never>> {
  await transact(async (tx) => {
    const row = await tx.mailEnding.findUnique({
      where: { tokenHash: hashOf(token) },
      select: { accountId: true, ends: true },
    });
    const ends = asEnds(row?.ends);
    if (!row || !ends) return ok();
    const choices = (await listMailChoices(tx, [row.accountId])).get(row.accountId) ?? noChoices;
    const { scope, paces } = choices;
    if (ends === "digest") await save(tx, row.accountId, { scope: scope === "none" ? scope : "at_once" });
    else await endKind(tx, row.accountId, { kind: ends, paces });
    return ok();
  });
  return ok();
}

/** In every group: what was chosen for one of them went before the general choice. */
async function endKind(
  tx: Tx,
  accountId: string,
  { kind, paces }: { kind: NotificationKind; paces: object },
): Promise<void> {
  await save(tx, accountId, { paces: { ...paces, [kind]: "never" } });
  await tx.$executeRaw`
    update "GroupMailSettings" set paces = paces - ${kind}::text where "accountId" = ${accountId}::uuid`;
}

async function save(tx: Tx, accountId: string, change: { scope?: string; paces?: object }): Promise<void> {
  await tx.mailSettings.upsert({
    where: { accountId },
    create: { accountId, ...change },
    update: change,
    select: { accountId: true },
  });
}
