import { db } from "#lib/infra/db.ts";
import { readSealable } from "./read-sealable.ts";
import { faultOf } from "./rules.ts";
import type { BrokenSeal, ChainState, FactSeal } from "./types.ts";

const sealsAtOnce = 20;

/**
 * Looks at every seal of the chain, up to the first that does not hold. Takes seconds where there are many thousands.
 * @param noted a hash that was written down elsewhere: what was rewritten from the beginning does not hold it
 */
export async function verifySeals(noted: string | null = null): Promise<ChainState> {
  const state = { seals: 0, facts: 0, known: null as number | null };
  let [before, broken]: [FactSeal | null, BrokenSeal | null] = [null, null];
  for (let seals = await listSeals(0); seals.length > 0 && !broken; seals = await listSeals(before?.number)) {
    const held = await readHeld(seals);
    for (const seal of seals) {
      const because = faultOf(seal, before, held(seal));
      if (because) {
        broken = brokenSeal(seal, before, because);
        break;
      }
      state.seals += 1;
      state.facts += seal.count;
      if (seal.hash === noted) state.known = seal.number;
      before = seal;
    }
  }
  const forgotten = await db.forgottenName.count();
  return { ...state, head: before?.hash ?? null, sealedAt: before?.at ?? null, forgotten, broken };
}

/** The hash of the newest seal, as it is written into whatever leaves the house; null: nothing is sealed yet. */
export async function readHead(): Promise<Pick<FactSeal, "number" | "hash" | "at"> | null> {
  return db.factSeal.findFirst({
    select: { number: true, hash: true, at: true },
    orderBy: { number: "desc" },
  });
}

function listSeals(after = 0): Promise<FactSeal[]> {
  return db.factSeal.findMany({
    where: { number: { gt: after } },
    orderBy: { number: "asc" },
    take: sealsAtOnce,
  });
}

/** What some seals hold, asked for at once. */
async function readHeld(seals: readonly FactSeal[]) {
  const range = { fromId: seals[0]?.fromId ?? 0n, untilId: seals.at(-1)?.untilId ?? 0n };
  const [facts, notes] = await Promise.all([
    readSealable(db, range),
    db.forgottenName.findMany({
      where: { factId: { gte: range.fromId, lte: range.untilId } },
      select: { factId: true },
    }),
  ]);
  const forgotten = new Set(notes.map(({ factId }) => factId));
  return ({ fromId, untilId }: FactSeal) => ({
    facts: facts.filter(({ id }) => id >= fromId && id <= untilId),
    forgotten,
  });
}

/** Where a link is missing, it is that one which is named. */
function brokenSeal(seal: FactSeal, before: FactSeal | null, because: BrokenSeal["because"]): BrokenSeal {
  const isMissing = because === "sealMissing";
  return {
    number: isMissing ? (before?.number ?? 0) + 1 : seal.number,
    because,
    fromId: String(isMissing ? (before?.untilId ?? 0n) + 1n : seal.fromId),
    untilId: String(isMissing ? seal.fromId - 1n : seal.untilId),
    at: isMissing ? null : seal.at,
  };
}
