import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";

const atOnce = 100;

/** Removes exports that have expired, the file first: a row that stays is tried again. For the nightly job. */
export async function forgetExports(now: Date): Promise<void> {
  for (;;) {
    const rows = await db.dataExport.findMany({
      where: { expiresAt: { lt: now } },
      select: { id: true, key: true },
      orderBy: { id: "asc" },
      take: atOnce,
    });
    for (const { key } of rows) if (key) await fileStore().remove(key);
    await db.dataExport.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    if (rows.length < atOnce) return;
  }
}
