// Sets a table in a running installation: `node set.ts` prints a group, a discussion under the rule, and its people.
import { settings } from "#lib/infra/settings.ts";
import { openDatabase } from "#server/database/open.ts";

const database = await openDatabase(settings());
process.env.DATABASE_URL = database.url;
const { aDiscussion, aGroup, someone } = await import("#tests/world/world.ts");
const { closeDb } = await import("#lib/infra/db.ts");
const group = await aGroup({ announced: false });
const discussion = await aDiscussion(group);
const people = {
  ada: await someone(group),
  bo: await someone(group),
  moderator: await someone(group, "moderator"),
  observer: await someone(group, "observer"),
  outsider: await someone(),
};
console.log(JSON.stringify({ group, discussion, people }));
await closeDb();
await database.stop();
