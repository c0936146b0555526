// Lets a scheduled release come out some seconds from now: `node bring-forward.ts RELEASE ACCOUNT_TOKEN SECONDS` prints when.
import { settings } from "#lib/infra/settings.ts";
import { openDatabase } from "#server/database/open.ts";

const [releaseId = "", token = "", seconds = "3"] = process.argv.slice(2);
const database = await openDatabase(settings());
process.env.DATABASE_URL = database.url;
const { closeDb } = await import("#lib/infra/db.ts");
const { readClock } = await import("#lib/infra/read-clock.ts");
const { findActorBySessionToken } = await import("#lib/domain/accounts/queries.ts");
const { rescheduleRelease } = await import("#lib/domain/releases/reschedule-release.ts");

const moderator = await findActorBySessionToken(token);
if (!moderator) throw new Error("Nobody is signed in with this");
const releaseAt = new Date((await readClock()).getTime() + Number(seconds) * 1000);
const moved = await rescheduleRelease(moderator, { releaseId, releaseAt, when: "later", timeZone: "UTC" });
if (!moved.ok) throw new Error(moved.refusal.kind);
console.log(JSON.stringify({ releaseAt }));
await closeDb();
await database.stop();
