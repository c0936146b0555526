import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { db } from "#lib/infra/db.ts";
import { fillInAvif } from "#lib/infra/images/fill-in-avif.ts";
import { portraitKey } from "./rules.ts";

/**
 * Portraits get their AVIF, one after another; each is settled once, also where none could be made.
 * @param until when no further one is begun
 * @returns how many were settled
 */
export async function makePortraitAvif(until: Date): Promise<number> {
  let settled = 0;
  for await (const { portrait, portraitWidths: widths } of inBatches(listUnmade)) {
    if (Date.now() >= until.getTime()) break;
    const keyOf = (...form: [number, "webp" | "avif"]) => portraitKey(portrait, ...form);
    const portraitAvif = await fillInAvif({ source: keyOf(widths.at(-1) ?? 0, "webp"), widths, keyOf });
    const { count } = await db.person.updateMany({
      where: { portrait, portraitAvifAt: null },
      data: { portraitAvif, portraitAvifAt: new Date() },
    });
    settled += count;
  }
  return settled;
}

type Unmade = { id: string; portrait: string; portraitWidths: number[] };

function listUnmade({ after, atOnce }: Batch): Promise<Unmade[]> {
  return db.$queryRaw`
    select id, portrait, "portraitWidths" from "Person"
    where portrait is not null and "portraitAvifAt" is null and id > ${after}::uuid
    order by id limit ${atOnce}`;
}
