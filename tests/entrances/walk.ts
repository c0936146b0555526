// Walks through everything that a running product answers to: `node walk.ts URL [--parts doors,actions] [--as visitor,outsider] [--guarded] [--seed WORD]`
// prints how many cells there were, and which of them were not as the tables say. Guarded: what everybody gets alike is left out. With a seed one goes of
// those who are answered alike, instead of everybody. The product's data are in DATA_DIR.
import { parseArgs } from "node:util";
import { settings } from "#lib/infra/settings.ts";
import { openDatabase } from "#server/database/open.ts";
import type { Walk } from "./walk-type.ts";

const word = { type: "string" } as const;
const options = { parts: word, as: word, seed: word, guarded: { type: "boolean" } } as const;

if (import.meta.main) {
  const database = await openDatabase(settings());
  process.env.DATABASE_URL = database.url;
  const { closeDb } = await import("#lib/infra/db.ts");
  const { setStage } = await import("./stage/set-stage.ts");
  const { walkActions } = await import("./walk-actions.ts");
  const { walkDoors } = await import("./walk-doors.ts");
  const { walkOwn } = await import("./walk-own.ts");
  const { walkSendings } = await import("./walk-sendings.ts");
  const { walkSockets } = await import("./walk-sockets.ts");
  const { castNames } = await import("./stage/types.ts");
  const { plantCanaries, sweepFor } = await import("./canaries.ts");
  const stage = await setStage();
  const planted = await plantCanaries(database.url, stage.moderatorAccountId);
  const sweep = sweepFor(planted);
  const { positionals, values: wanted } = parseArgs({ options, allowPositionals: true });
  const as = castNames.filter((name) => wanted.as?.split(",").includes(name) ?? true);
  const walk: Walk = {
    ...{ url: positionals[0] ?? "", cells: 0, troubles: [], as, seed: wanted.seed ?? null },
    ...{ isGuardedOnly: wanted.guarded ?? false, went: new Set(), received: sweep.hear },
  };
  const parts = {
    ...{ doors: walkDoors, sockets: walkSockets, sendings: walkSendings },
    ...{ own: walkOwn, actions: walkActions },
  };
  for (const [name, part] of Object.entries(parts))
    if (wanted.parts?.split(",").includes(name) ?? true) await part(walk, stage);
  const { url, cells, troubles, went } = walk;
  const heard = { planted: planted.size, heard: [...sweep.heard].filter((word) => word.startsWith("zq")) };
  console.log(JSON.stringify({ url, cells, troubles, went: [...went], leaks: [...sweep.leaks], ...heard }));
  await closeDb();
  await database.stop();
}
