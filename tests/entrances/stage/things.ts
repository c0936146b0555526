import { aGroup } from "#tests/world/world.ts";
import { type Cast, letIn } from "./cast.ts";
import { library, theGroup } from "./group-things.ts";
import { toTheOutside } from "./public-things.ts";
import { reports } from "./report-things.ts";
import { discussions, findings, senseChecks } from "./talk-things.ts";
import { commissions, papers, reviews } from "./text-things.ts";
import type { SetThing } from "./thing.ts";

/** Things of every noun in every state. */
export async function setThings(cast: Cast): Promise<SetThing[]> {
  const group = await aGroup();
  await letIn(cast, group);
  return [
    ...(await theGroup(cast, group)),
    ...(await papers(cast, group)),
    ...(await commissions(cast, group)),
    ...(await discussions(cast, group)),
    ...(await findings(cast, group)),
    ...(await senseChecks(cast, group)),
    ...(await reviews(cast, group)),
    ...(await reports(cast)),
    ...(await library(cast, group)),
    ...(await toTheOutside(cast, group)),
  ];
}
