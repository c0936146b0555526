import type { SignedInActor } from "#lib/base/actor.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { noChoices } from "./rules.ts";
import { storedPacesSchema, storedScopeSchema } from "./schema.ts";
import { type GeneralSettings, type MailChoices, type MailEnds, notificationKinds } from "./types.ts";

/** What each of these accounts has chosen, by account; whoever has chosen nothing is not in it. */
export async function listMailChoices(
  tx: Tx,
  accountIds: readonly string[],
): Promise<Map<string, MailChoices>> {
  const where = { accountId: { in: [...accountIds] } };
  const general = await tx.mailSettings.findMany({ where, select: generalColumns });
  const ofGroups = await tx.groupMailSettings.findMany({
    where,
    select: { accountId: true, groupId: true, paces: true },
    orderBy: [{ accountId: "asc" }, { groupId: "asc" }],
  });
  const byAccount = new Map(general.map((row) => [row.accountId, asGeneral(row)]));
  const groupsOf = Map.groupBy(ofGroups, ({ accountId }) => accountId);
  const ids = new Set([...byAccount.keys(), ...groupsOf.keys()]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        ...noChoices,
        ...byAccount.get(id),
        byGroup: new Map(
          (groupsOf.get(id) ?? []).map(({ groupId, paces }) => [groupId, storedPacesSchema.parse(paces)]),
        ),
      },
    ]),
  );
}

/** All that the actor has chosen. */
export async function readMailChoices(actor: SignedInActor): Promise<MailChoices> {
  return (await listMailChoices(db, [actor.accountId])).get(actor.accountId) ?? noChoices;
}

/** What the link of a mail ends, for whoever holds it; null where it is none of ours, or its account is gone. */
export async function findMailEnding(token: string): Promise<MailEnds | null> {
  const row = await db.mailEnding.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { ends: true },
  });
  return asEnds(row?.ends);
}

/** @returns null for what no kind is called any more */
export function asEnds(text: string | undefined): MailEnds | null {
  return ([...notificationKinds, "digest"] as const).find((ends) => ends === text) ?? null;
}

const generalColumns = { accountId: true, scope: true, digestHour: true, paces: true } as const;

function asGeneral(row: { scope: string; digestHour: number; paces: unknown }): GeneralSettings {
  return {
    scope: storedScopeSchema.parse(row.scope),
    digestHour: row.digestHour,
    paces: storedPacesSchema.parse(row.paces),
  };
}
