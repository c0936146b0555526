import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { db } from "#lib/infra/db.ts";
import { fillInAvif } from "#lib/infra/images/fill-in-avif.ts";
import { pictureKey } from "./rules.ts";

/**
 * Pictures get their AVIF, one after another; each is settled once, also where none could be made. Texts that were given the
 * same upload share it.
 * @param until when no further one is begun
 * @returns how many were settled
 */
export async function makePictureAvif(until: Date): Promise<number> {
  let settled = 0;
  const done = new Set<string>();
  for await (const { hash, widths } of inBatches(listUnmade)) {
    if (Date.now() >= until.getTime()) break;
    if (done.has(hash)) continue;
    done.add(hash);
    const avifWidths = await fillInAvif({
      source: pictureKey(hash, "print"),
      widths,
      keyOf: (...form) => pictureKey(hash, ...form),
    });
    const { count } = await db.picture.updateMany({
      where: { hash, avifAt: null },
      data: { avifWidths, avifAt: new Date() },
    });
    settled += count;
  }
  return settled;
}

type Unmade = { id: string; hash: string; widths: number[] };

function listUnmade({ after, atOnce }: Batch): Promise<Unmade[]> {
  return db.$queryRaw`
    select id, hash, widths from "Picture" where "avifAt" is null and id > ${after}::uuid order by id limit ${atOnce}`;
}
