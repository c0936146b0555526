import { db } from "#lib/infra/db.ts";
import { goneWorks } from "./policy.ts";

/** Removes the addresses of those who wait for a work that is not coming any more: it was called off, declined or hidden. They are
 *  told nothing. For the nightly job. */
export async function forgetGone(): Promise<void> {
  await db.subscription.deleteMany({ where: goneWorks() });
}
