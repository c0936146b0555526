// Walks through everything that a running product answers to, as everybody: `node walk.ts URL [doors] [sockets] [actions] [as visitor …]` prints how many cells there
// were, and which of them were not as the tables say. The product's data are in DATA_DIR.
import { settings } from "#lib/infra/settings.ts";
import { openDatabase } from "#server/database/open.ts";
import type { Walk } from "./walk-type.ts";

if (import.meta.main) {
  const database = await openDatabase(settings());
  process.env.DATABASE_URL = database.url;
  const { closeDb } = await import("#lib/infra/db.ts");
  const { setStage } = await import("./stage/set-stage.ts");
  const { walkActions } = await import("./walk-actions.ts");
  const { walkDoors } = await import("./walk-doors.ts");
  const { walkSockets } = await import("./walk-sockets.ts");
  const { castNames } = await import("./stage/types.ts");
  const { plantCanaries, sweepFor } = await import("./canaries.ts");
  const stage = await setStage();
  const planted = await plantCanaries(database.url, stage.moderatorAccountId);
  const sweep = sweepFor(planted);
  const [, , at = "", ...wanted] = process.argv;
  const named = castNames.filter((name) => wanted.includes(name));
  const as = wanted.includes("as") ? named : castNames;
  const walk: Walk = { url: at, cells: 0, troubles: [], as, received: sweep.hear };
  const parts = { doors: walkDoors, sockets: walkSockets, actions: walkActions };
  for (const [name, part] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) await part(walk, stage);
  const { url, cells, troubles } = walk;
  const heard = { planted: planted.size, heard: [...sweep.heard].filter((word) => word.startsWith("zq")) };
  console.log(JSON.stringify({ url, cells, troubles, leaks: [...sweep.leaks], ...heard }));
  await closeDb();
  await database.stop();
}
