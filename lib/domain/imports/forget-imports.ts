import { db } from "#lib/infra/db.ts";

const keptDays = 7;

/** Removes files and what was read from them a week after they were brought in; texts keep what they took. What an earlier
 *  publication is going to print stays until that is published or given up. */
export async function forgetImports(now: Date): Promise<void> {
  await db.textImport.deleteMany({
    where: {
      createdAt: { lt: new Date(now.getTime() - keptDays * 86_400_000) },
      NOT: { state: "ready", document: { kind: "earlier", closedAt: null } },
    },
  });
}
