import { Client } from "pg";
import { settings } from "#lib/infra/settings.ts";
import { openDatabase } from "#server/database/open.ts";

// The sign-ins of the template are made once for all journeys, and the last of these comes when they would be fresh no more.
const database = await openDatabase(settings());
const client = new Client({ connectionString: database.url });
await client.connect();
await client.query(`update "Session" set "provenAt" = now() + interval '1 day'`);
await client.end();
await database.stop();
