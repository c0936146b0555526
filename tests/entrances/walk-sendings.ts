import { inPool } from "../e2e/embargo/answers.ts";
import { fetchAgain } from "./fetch-again.ts";
import { mayEver, needOf, reachOf } from "./rights.ts";
import { type Sending, sendingRows } from "./sending-rows.ts";
import { oneOfEachAnswer } from "./share.ts";
import { type CastName, castNames, type Stage, type Thing } from "./stage/types.ts";
import type { Walk } from "./walk-type.ts";

type Line = {
  address: string;
  sending: Sending;
  thing: Thing;
  expected: Record<CastName, readonly number[]>;
};

/** Sends a real file, or words of a script, to every route that takes them, about things in every state, as everybody. */
export async function walkSendings(walk: Walk, stage: Stage): Promise<void> {
  const lines = Object.entries(sendingRows).flatMap(([address, rows]) =>
    rows.flatMap((sending) => linesFor(address, sending, stage)),
  );
  const cells = lines.flatMap((line) => whoSends(walk, line).map((name) => ({ line, name })));
  await inPool(cells, 8, async ({ line, name }) => {
    const { sending, thing, expected } = line;
    walk.cells += 1;
    walk.went.add(name);
    const whose = { thing, token: stage.tokens[name] };
    const first = await send(walk.url + line.address, sending, whose);
    // As with actions: a transaction may have had no turn.
    const { got, body } = first.got === 500 ? await send(walk.url + line.address, sending, whose) : first;
    const said = `${sending.method} ${line.address.split("?", 1)[0]} (${sending.needs}, ${thing.state})`;
    walk.received?.(name, said, body);
    if (!expected[name].includes(got))
      walk.troubles.push(`${said} gave ${name} ${got} instead of ${expected[name].join(" or ")}`);
  });
}

const nothing: Thing = { noun: "", state: "", parts: {}, ids: {}, roles: {} };

/** Of states in which everybody is answered alike, one. */
function linesFor(address: string, sending: Sending, stage: Stage): Line[] {
  const { needs, query = "" } = sending;
  const noun = needs === "administer" ? null : needOf(needs).noun;
  const things = noun === null ? [nothing] : stage.things.filter((thing) => thing.noun === noun);
  const lines = things.map((thing): Line => {
    const parts: Record<string, string> = { ...thing.ids, ...thing.parts };
    const filled = (address + query).replaceAll(/\[(\w+)\]/g, (_, part) => parts[part] ?? "");
    const expected = castNames.map((name) => [name, expectedOf(sending, thing, name)] as const);
    return {
      ...{ address: filled, sending, thing },
      expected: Object.fromEntries(expected) as Line["expected"],
    };
  });
  return [...new Map(lines.map((line) => [JSON.stringify(line.expected), line])).values()];
}

function expectedOf({ needs, hidden }: Sending, thing: Thing, name: CastName): readonly number[] {
  if (name === "visitor" || name === "disabled") return [401];
  if (needs === "administer") return name === "administrator" ? [200] : [403, 404];
  const reach = reachOf(needs, thing, name);
  if (reach !== "seen") return [reach === "granted" ? 200 : 404];
  if (hidden) return [403, 404];
  return mayEver(needs, thing, name) ? [403, 422] : [403];
}

function whoSends({ seed }: Walk, { address, sending, thing, expected }: Line): readonly CastName[] {
  if (seed === null) return castNames;
  const about = `${seed} ${sending.method} ${address.replaceAll(/[0-9a-f-]{36}|\d+/g, "")} ${thing.state}`;
  return oneOfEachAnswer(castNames, about, (name) => expected[name].join(" "));
}

async function send(
  address: string,
  { method, body: bodyOf }: Sending,
  { thing, token }: { thing: Thing; token: string },
): Promise<{ got: number; body: string }> {
  const sent = bodyOf(thing);
  const isForm = sent instanceof FormData;
  const headers: Record<string, string> = {
    ...(token && { cookie: `authjs.session-token=${token}` }),
    ...(!isForm && { "content-type": sent.type }),
  };
  const init = { method, headers, body: isForm ? sent : sent.bytes, redirect: "manual" as const };
  const response = await fetchAgain(address, init);
  return { got: statusOf(response), body: await response.text() };
}

/** What a form is led on to says what a script is told by a status. */
function statusOf({ status, headers }: Response): number {
  const led = headers.get("location");
  if (led === null) return status;
  if (/SignedOut|^\/sign-in\?/.test(led)) return 401;
  if (/NotVisible/.test(led)) return 404;
  if (/NotAllowed/.test(led)) return 403;
  return /refused=|=[A-Z]/.test(led) ? 422 : 200;
}
