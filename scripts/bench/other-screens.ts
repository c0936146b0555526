import { setTimeout as sleep } from "node:timers/promises";
import { sessionCookieName } from "#lib/base/session-cookie.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { type PositionValue, positionValues } from "#lib/domain/findings/types.ts";
import { db } from "#lib/infra/db.ts";
import { type Listener, listenAs } from "#tests/collab/listener.ts";
import { distribution, type Figure } from "./figures.ts";

const rounds = 60;
const pauseMs = 150;

type Table = { url: string; slug: string; tokens: readonly string[]; note: (text: string) => void };

/**
 * A position, from the moment it is sent until every other page has been told, and until those pages that show it have
 * asked again and know it. A page waits 60 to 310 ms before it asks; here it asks at once.
 */
export async function measureScreens({ url, slug, tokens, note }: Table): Promise<Figure[]> {
  note(`${tokens.length} pages listen, ${rounds} positions`);
  const { port } = new URL(url);
  const listeners = await Promise.all(tokens.map((token) => listenAs(Number(port), { token, slug })));
  const actor = await findActorBySessionToken(tokens[0] ?? "");
  if (!actor) throw new Error("The sign-in that was just made is not there");
  const finding = await db.finding.findFirstOrThrow({
    where: { group: { slug }, state: "circulated" },
    select: { id: true, number: true, versions: { select: { number: true }, orderBy: { number: "desc" } } },
  });
  const version = finding.versions[0]?.number ?? 1;
  const [told, known]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const value = positionValues[round % positionValues.length] as PositionValue;
    const startedAt = performance.now();
    const pages = listeners.map(async (listener, index) => {
      await nextOf(listener, finding.id);
      told.push(performance.now() - startedAt);
      if (index % 10 > 0) return; // every tenth has the board open, and asks
      await askAgain(`${url}/workspace/${slug}/findings/standings?numbers=${finding.number}`, tokens[index]);
      known.push(performance.now() - startedAt);
    });
    const recorded = await recordPosition(actor, { findingId: finding.id, version, value, text: "Because." });
    if (!recorded.ok) throw new Error(recorded.refusal.kind);
    await Promise.all(pages);
    await sleep(pauseMs);
  }
  for (const listener of listeners) listener.close();
  return [
    distribution(told, {
      what: "a position sent to every other page told",
      unit: "ms",
      target: "p95 < 1000",
    }),
    distribution(known, { what: "· to its new standing there", unit: "ms", target: "p95 < 1000" }),
  ];
}

function nextOf(listener: Listener, id: string) {
  return listener.next(({ data }) => data.changes?.some((change) => change.id === id) ?? false, 20_000);
}

async function askAgain(address: string, token = ""): Promise<void> {
  const response = await fetch(address, { headers: { cookie: `${sessionCookieName(false)}=${token}` } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
}
