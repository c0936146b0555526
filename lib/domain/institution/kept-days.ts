import type { Actor } from "#lib/base/actor.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { mayAdminister } from "./policy.ts";
import { type KeptKind, keptKindNames, keptKinds } from "./retention.ts";
import type { KeptThing } from "./types.ts";

/** For how many days things of a kind are kept here. */
export async function keptDays(tx: Pick<Tx, "keptDays">, kind: KeptKind): Promise<number> {
  const row = await tx.keptDays.findUnique({ where: { kind }, select: { days: true } });
  return row?.days ?? keptKinds[kind].usual;
}

/** The instant before which things of a kind are too old to be kept. */
export async function tooOld(kind: KeptKind, now: Date): Promise<Date> {
  return new Date(now.getTime() - (await keptDays(db, kind)) * 86_400_000);
}

/** Every kind with its days and their bounds, for the form; null for whoever is no administrator. */
export async function readRetention(actor: Actor): Promise<KeptThing[] | null> {
  if (!mayAdminister(actor)) return null;
  const rows = await db.keptDays.findMany({ select: { kind: true, days: true } });
  const chosen = new Map(rows.map(({ kind, days }) => [kind, days]));
  return keptKindNames.map((kind) => {
    const { usual, fewest, most } = keptKinds[kind];
    return { kind, days: chosen.get(kind) ?? usual, fewest, most };
  });
}
