import { inPool } from "../e2e/embargo/answers.ts";
import { type Expected, type Line, linesOf } from "./cells.ts";
import { doors } from "./doors.ts";
import { fetchAgain } from "./fetch-again.ts";
import { needs } from "./row.ts";
import { serverRows, streamRow } from "./server-rows.ts";
import { oneOfEachAnswer } from "./share.ts";
import { type CastName, castNames, type Stage } from "./stage/types.ts";
import type { Walk } from "./walk-type.ts";

/** Asks for every address as everybody, and where nothing is found, for one of something that never was as well. */
export async function walkDoors(walk: Walk, stage: Stage): Promise<void> {
  const stream = { [streamRow.address]: needs(streamRow.needs, { visitor: streamRow.visitor }) };
  const all = [...linesOf({ ...doors, ...stream }, stage), ...Object.entries(serverRows).map(ofServer)];
  const lines = walk.isGuardedOnly ? all.filter(isGuarded) : all;
  const cells = lines.flatMap((line) => whoGoes(walk, line).map((name) => ({ line, name })));
  const asking = { walk, stage, askNever: asker(walk, stage) };
  await inPool(cells, 8, async ({ line, name }) => {
    walk.cells += 1;
    walk.went.add(name);
    const answer = await ask(walk.url + line.address, stage.tokens[name]);
    walk.received?.(name, line.said, answer.body);
    const expected = line.expected[name];
    const isLed = expected === 307 && answer.got === "sign-in";
    if (answer.got !== expected && !isLed)
      walk.troubles.push(`${line.said} gave ${name} ${answer.got} instead of ${expected} (${line.address})`);
    if (answer.got === 404) await compare(asking, { line, name, answer });
  });
}

const isGuarded = ({ expected }: Line) => new Set(Object.values(expected)).size > 1;

function whoGoes({ as, seed }: Walk, { address, expected }: Line): readonly CastName[] {
  return seed === null ? as : oneOfEachAnswer(as, `${seed} ${address}`, (name) => String(expected[name]));
}

/** Asks for what never was, as often as need be, but for the same only once. */
function asker(walk: Walk, stage: Stage): AskNever {
  const asked = new Map<string, Promise<Answer>>();
  return (name, address) => {
    const key = `${name} ${address}`;
    const known = asked.get(key);
    if (known) return known;
    walk.cells += 1;
    const answer = ask(walk.url + address, stage.tokens[name]);
    asked.set(key, answer);
    return answer;
  };
}

type AskNever = (name: CastName, address: string) => Promise<Answer>;

const ofServer = ([address, status]: [string, number]): Line => ({
  ...{ address, never: { outside: address, inside: address }, said: address },
  expected: Object.fromEntries(castNames.map((name) => [name, status])) as Line["expected"],
  told: [],
});

type Answer = { got: Expected; body: string };

async function ask(address: string, token: string): Promise<Answer> {
  // Nothing is made small on the way that never leaves the machine.
  const headers = {
    "accept-encoding": "identity",
    ...(token && { cookie: `authjs.session-token=${token}` }),
  };
  const end = new AbortController();
  const response = await fetchAgain(address, { headers, redirect: "manual", signal: end.signal });
  const isSignIn = response.status === 307 && /^\/sign-in(\?|$)/.test(response.headers.get("location") ?? "");
  // A stream that begins has answered.
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  const body = isStream ? "" : Buffer.from(await response.arrayBuffer()).toString("latin1");
  if (isStream) end.abort();
  return { got: isSignIn ? "sign-in" : response.status, body };
}

/** Whoever may not see it learns nothing from how it is said that nothing is there. */
async function compare(
  { walk, stage, askNever }: { walk: Walk; stage: Stage; askNever: AskNever },
  { line, name, answer }: { line: Line; name: CastName; answer: Answer },
): Promise<void> {
  const other = members.includes(name) ? line.never.inside : line.never.outside;
  if (line.told.includes(name) || other === line.address) return;
  const told = tellsApart(answer, await askNever(name, other), [line.address, other]);
  if (told === null) return;
  // What was asked for at another moment may be drawn in another order: what tells them apart does so again.
  const [here, there] = await Promise.all(
    [line.address, other].map((address) => ask(walk.url + address, stage.tokens[name])),
  );
  const again = here && there ? tellsApart(here, there, [line.address, other]) : told;
  if (again) walk.troubles.push(`${line.said}: ${name} tells it from what never was by ${again}`);
}

/** @returns what is different, or null */
function tellsApart(
  answer: Answer,
  never: Answer,
  [address, other]: readonly [string, string],
): string | null {
  if (never.got !== answer.got) return `${answer.got} against ${never.got}`;
  const [here = "", there = ""] = [answer, never].map(({ body }) => masked(body, address, other));
  return here === there ? null : `its words: ${difference(here, there)}`;
}

/** Who reads the group itself. */
const members: readonly CastName[] = ["observer", "expert", "author", "moderator"];

/** What it says, without what is chance: nonces, the names that were asked for, and the order in which scripts bring their words. */
function masked(body: string, address: string, never: string): string {
  const named = address.split(/[/?=&]/).filter((part) => part.length > 4 && !never.includes(part));
  const other = never.split(/[/?=&]/).filter((part) => part.length > 4 && !address.includes(part));
  const text = [...named, ...other]
    .reduce((words, name) => words.replaceAll(name, "…").replaceAll(encodeURIComponent(name), "…"), body)
    .replaceAll(preloads, "")
    .replaceAll(/nonce(-|=\\?"|\\*":\\*"|\\*",\\*"content\\*":\\*")[\w+/=-]+/g, "nonce");
  const scripts = (text.match(/<script\b[^>]*>[\s\S]*?<\/script>/g) ?? []).join("").replaceAll(cut, "");
  const words = new Set(scripts.match(/\p{L}[\p{L}\p{N} .,’'…/-]{3,}/gu));
  return [text.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, ""), ...[...words].sort()].join("\n");
}

/** Whether a style sheet is announced before it is named depends on how fast a page was drawn. */
const preloads = /<link rel="preload"[^>]* as="style"[^>]*>/g;

/** The framework cuts what its scripts carry wherever it happens to stand, in the middle of a word too. */
const cut = /"\]\)<\/script><script\b[^>]*>self\.__next_f\.push\(\[1,"/g;

function difference(one: string, other: string): string {
  const at = Array.from(one, (letter, index) => letter === other[index]).indexOf(false);
  return `${JSON.stringify(one.slice(at - 40, at + 80))} against ${JSON.stringify(other.slice(at - 40, at + 80))}`;
}
