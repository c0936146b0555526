import { db } from "#lib/infra/db.ts";
import { aGroup, inDays, someone } from "#tests/world/world.ts";
import { aCast, type Cast, takeLeave } from "./cast.ts";
import { setThings } from "./things.ts";
import { type CastName, castNames, type Stage, type Thing } from "./types.ts";

/** Sets the stage in the database of DATABASE_URL: everybody who asks, and things of every kind in every state. */
export async function setStage(): Promise<Stage> {
  const cast = await aCast();
  const set = await setThings(cast);
  const actors = Object.entries(await takeLeave(cast));
  const things = set.map(({ rolesOf, ...thing }): Thing => {
    const roles = Object.fromEntries(actors.map(([name, actor]) => [name, rolesOf(actor)]));
    return { ...thing, roles };
  });
  const tokens = castNames.map((name) => [name, name === "visitor" ? "" : cast[name].token]);
  return {
    tokens: Object.fromEntries(tokens) as Record<CastName, string>,
    moderatorAccountId: cast.moderator.accountId,
    administered: await toAdminister(cast),
    things,
  };
}

async function toAdminister({ administrator: { personId } }: Cast): Promise<Record<string, string>> {
  const [closed, broken] = [await aGroup(), await aGroup()];
  const glass = await db.breakGlass.create({
    data: { groupId: broken.id, personId, reason: "Somebody has complained.", until: inDays(1 / 30) },
    select: { id: true },
  });
  return { accountId: (await someone()).accountId, groupId: closed.id, breakGlassId: glass.id };
}
