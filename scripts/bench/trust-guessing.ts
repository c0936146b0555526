import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { distribution, type Figure, percentile, single } from "./figures.ts";
import { readPage } from "./read-page.ts";
import { signInAs } from "./sign-in.ts";
import { openSignIn, type SignInDoor } from "./sign-in-door.ts";
import { withTrial } from "./trial.ts";

const guesses = 200;
const pages = 40;
const pairs = 60;
const pausesMs = 60;
const paths = ["/workspace", "/workspace/asia-pacific-partners", "/workspace/asia-pacific-partners/findings"];

/** Wrong passwords, each from a network of its own as far as the portal can tell: what they do to those who are signed in, and
 *  whether the time of an answer tells which addresses have an account. */
export function measureGuessing(note: (text: string) => void): Promise<Figure[]> {
  return withTrial(
    async ({ url }) => {
      const { value: token } = await signInAs("moderator");
      const door = await openSignIn(url);
      await readPages(url, token, pages); // the first pages compile code
      await guess(door, unknown());
      note("known and unknown addresses");
      const telling = await compareAddresses(door);
      note(`${guesses} wrong passwords at once`);
      return [...telling, ...(await slowedDown(url, token, door))];
    },
    { TRUSTED_PROXIES: "loopback" },
  );
}

const unknown = () => `nobody-${randomInt(2 ** 40)}@example.org`;
const known = ["moderator", "expert", "expert2", "observer", "outsider"].map((name) => `${name}@example.org`);

async function compareAddresses(door: SignInDoor): Promise<Figure[]> {
  const [of, ofNobody]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < pairs; pair += 1) {
    // Now this one first, now that one.
    const first = pair % 2 === 0;
    if (first) of.push(await guess(door, known[pair % known.length] ?? ""));
    ofNobody.push(await guess(door, unknown()));
    if (!first) of.push(await guess(door, known[pair % known.length] ?? ""));
  }
  return [
    distribution(of, { what: "a wrong password of a known address", unit: "ms" }),
    distribution(ofNobody, { what: "· of an unknown one", unit: "ms" }),
    single(percentile(of, 0.5) / percentile(ofNobody, 0.5), {
      what: "· the one by the other",
      unit: "×",
      target: "0.9 to 1.1",
    }),
  ];
}

async function slowedDown(url: string, token: string, door: SignInDoor): Promise<Figure[]> {
  const before = await readPages(url, token, pages);
  let over = false;
  const guessing = Promise.all(
    Array.from({ length: guesses }, (_, index) =>
      guess(door, index % 2 ? unknown() : (known[index % known.length] ?? "")),
    ),
  ).finally(() => {
    over = true;
  });
  const during: number[] = [];
  while (!over) during.push(...(await readPages(url, token, 1)));
  await guessing;
  const after = await readPages(url, token, pages);
  const quiet = [...before, ...after];
  return [
    distribution(quiet, { what: "a page of somebody signed in", unit: "ms" }),
    distribution(during, { what: `· while ${guesses} wrong passwords are tried at once`, unit: "ms" }),
    single(percentile(during, 0.5) / percentile(quiet, 0.5), {
      what: "· the one by the other",
      unit: "×",
      target: "< 2",
    }),
  ];
}

async function readPages(url: string, token: string, count: number): Promise<number[]> {
  const took: number[] = [];
  for (let page = 0; page < count; page += 1) {
    await sleep(pausesMs);
    took.push((await readPage(url + paths[page % paths.length], token)).tookMs);
  }
  return took;
}

/** @returns how long the answer took, in ms */
async function guess(door: SignInDoor, email: string): Promise<number> {
  const startedAt = performance.now();
  const said = await door.knock(email, randomUUID());
  if (!said.includes('role="alert"')) throw new Error("A wrong password was not refused");
  return performance.now() - startedAt;
}
