import type { Tx } from "#lib/infra/db.ts";
import { undescribed } from "./rules.ts";

/** Locks the institution's row until the transaction ends; there is one from then on. */
export async function lockInstitution(tx: Tx): Promise<void> {
  await tx.institution.createMany({ data: [{ id: 1, name: undescribed.name }], skipDuplicates: true });
  await tx.$queryRaw`select id from "Institution" where id = 1 for no key update`;
}
