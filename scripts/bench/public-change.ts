import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** Says that something public changed, as often as the database can be told, until the work is done: no page that is
 *  rendered meanwhile is kept. */
export async function whileChanging<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  let working = true;
  const telling = (async () => {
    while (working) {
      await client.query("SELECT pg_notify('public_changed', '')");
      await sleep(1);
    }
  })();
  try {
    return await work();
  } finally {
    working = false;
    await telling;
    await client.end();
  }
}
