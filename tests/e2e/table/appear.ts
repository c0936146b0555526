// Lets everything that waits in a running installation appear now, as if its five minutes were over: `node appear.ts`.
import { settings } from "#lib/infra/settings.ts";
import { openDatabase } from "#server/database/open.ts";

const database = await openDatabase(settings());
process.env.DATABASE_URL = database.url;
const { letPointsAppear } = await import("#lib/domain/discussions/let-points-appear.ts");
const { closeDb } = await import("#lib/infra/db.ts");
await letPointsAppear(new Date(Date.now() + 7 * 60_000));
await closeDb();
await database.stop();
