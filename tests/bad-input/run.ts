// Gives everything that a running product answers to bad input: `node run.ts URL EACH [addresses] [files] [frames] [actions]` prints what broke, with so many cases for each
// field by itself, beside one of every kind together with others. The product's data are in DATA_DIR.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { settings } from "#lib/infra/settings.ts";
import { openDatabase } from "#server/database/open.ts";
import type { Trial } from "./trial.ts";

const [, , url = "", each = "3", ...wanted] = process.argv;
const database = await openDatabase(settings());
process.env.DATABASE_URL = database.url;
const { closeDb } = await import("#lib/infra/db.ts");
const { setStage } = await import("../entrances/stage/set-stage.ts");
const { tryActions } = await import("./try-actions.ts");
const { tryAddresses, tryFiles } = await import("./try-addresses.ts");
const { tryFrames } = await import("./try-frames.ts");
const { sweepMails, sweepPages } = await import("./sweep.ts");

const stage = await setStage();
const trap = createServer((request, response) => {
  trial.troubles.push(`the server asked for ${request.url}`);
  response.end();
});
await new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve));
const trial: Trial = {
  ...{ url, token: stage.tokens.moderator, each: Number(each), requests: 0, troubles: [], slowestMs: 0 },
  trap: `127.0.0.1:${(trap.address() as AddressInfo).port}`,
};
const parts = { addresses: tryAddresses, files: tryFiles, frames: tryFrames, actions: tryActions };
for (const [name, part] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await part(trial, stage);
const marked = await sweepPages(trial, stage);
const mails = sweepMails(trial, settings().dataDir);
const { requests, troubles, slowestMs } = trial;
console.log(JSON.stringify({ requests, marked, mails, slowestMs: Math.round(slowestMs), troubles }));
trap.closeAllConnections();
trap.close();
await closeDb();
await database.stop();
