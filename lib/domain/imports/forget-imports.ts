import { tooOld } from "#lib/domain/institution/kept-days.ts";
import { db } from "#lib/infra/db.ts";

/** Removes files and what was read from them a week after they were brought in, or when the institution says; texts keep what
 *  they took. What an earlier publication is going to print stays until that is published or given up. */
export async function forgetImports(now: Date): Promise<void> {
  await db.textImport.deleteMany({
    where: {
      createdAt: { lt: await tooOld("imports", now) },
      NOT: { state: "ready", document: { kind: "earlier", closedAt: null } },
    },
  });
}
