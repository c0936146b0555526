import { closeDb } from "#lib/infra/db.ts";
import { buildPages } from "#server/build/build-pages.ts";
import { type Product, startProduct } from "../product.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { countStatements, type StatementCounter, startCountingDatabase } from "./statement-counter.ts";

/** The product running on data of its own, with the sample; `db` of lib/infra/db.ts is its database. */
export type Trial = { url: string; product: Product; databaseUrl: string; statements: StatementCounter };

/** Starts a trial, works with it, and removes every trace of it. @param env further settings of the product */
export async function withTrial<T>(
  work: (trial: Trial) => Promise<T>,
  env: Record<string, string> = {},
): Promise<T> {
  await buildPages(() => undefined);
  const stops: (() => unknown)[] = [];
  try {
    const folder = temporaryFolder("trial");
    stops.push(folder.remove);
    const database = await startCountingDatabase(folder.path);
    stops.push(database.stop);
    const product = await startProduct({ dataDir: folder.path, env });
    stops.push(product.stop);
    const statements = await countStatements(database);
    stops.push(statements.stop, closeDb);
    process.env.DATABASE_URL = database.url;
    return await work({ url: product.url, product, databaseUrl: database.url, statements });
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
