import { closeDb } from "#lib/infra/db.ts";
import { type ServerProcess, startInstance } from "#tests/collab/server-process.ts";
import { openWorld } from "#tests/collab/world.ts";

/** Two instances of the product without their pages, on one database, which `db` asks as well. */
export type TwoInstances = { databaseUrl: string; instances: [ServerProcess, ServerProcess] };

/** Starts them, works with them, and removes every trace. */
export async function withTwoInstances<T>(work: (two: TwoInstances) => Promise<T>): Promise<T> {
  const world = await openWorld();
  process.env.DATABASE_URL = world.databaseUrl;
  const { databaseUrl } = world;
  const instances = await Promise.all([startInstance(databaseUrl), startInstance(databaseUrl)]);
  const two: TwoInstances = { databaseUrl, instances };
  try {
    return await work(two);
  } finally {
    await Promise.all(two.instances.map((instance) => instance.end("SIGKILL")));
    await closeDb();
    await world.stop();
  }
}
