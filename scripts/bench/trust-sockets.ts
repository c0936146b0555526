import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startInstance } from "#tests/collab/server-process.ts";
import { aGroup, aPaper, someone } from "#tests/world/world.ts";
import { distribution, type Figure, single } from "./figures.ts";
import { type TwoInstances, withTwoInstances } from "./two-instances.ts";

const people = 300;
const typing = 20;
const texts = 15;
const keysASecond = 6;
const seconds = 20;

/** Three hundred open texts of one instance, of which twenty are typed in; and how soon all of them are back after it was
 *  started anew. */
export function measureSockets(note: (text: string) => void): Promise<Figure[]> {
  return withTwoInstances(async (two) => {
    const { port } = two.instances[0];
    note(`${people} sockets`);
    const seats = await takeSeats();
    // Those who type wait for nobody else's browser.
    const [authors, readers] = await Promise.all([
      openSockets(port, seats.slice(0, typing)),
      openSockets(port, seats.slice(typing)),
    ]);
    note(`${typing} of ${people} type`);
    const waits = await answer<number[]>(authors, "type");
    note(`a restart under ${people} sockets`);
    const backMs = await restart(two, [authors, readers]);
    for (const child of [authors, readers]) child.kill("SIGKILL");
    return [
      distribution(waits, {
        what: `a letter acknowledged, ${people} sockets of whom ${typing} type`,
        unit: "ms",
        target: "p95 < 150",
      }),
      single(backMs / 1000, {
        what: `· from a restart until all ${people} are back`,
        unit: "s",
        target: "< 10",
      }),
    ];
  });
}

/** Everybody has an account of their own; twenty share each text, all of them its authors. */
async function takeSeats() {
  const group = await aGroup();
  const everybody = await Promise.all(Array.from({ length: people }, () => someone(group)));
  const places = await Promise.all(
    Array.from({ length: texts }, (_, text) =>
      aPaper(group, { authors: everybody.filter((_, index) => index % texts === text) }),
    ),
  );
  return everybody.map((who, index) => ({ who, documentId: places[index % texts]?.documentId ?? "" }));
}

async function openSockets(
  port: number,
  seats: Awaited<ReturnType<typeof takeSeats>>,
): Promise<ChildProcess> {
  const file = fileURLToPath(new URL("sockets-process.ts", import.meta.url));
  const child = fork(file, [JSON.stringify({ port, seats, keysASecond, seconds })]);
  await said(child);
  return child;
}

/** @returns from the moment the port is open again until the last one has all of its text, in ms */
async function restart(two: TwoInstances, children: readonly ChildProcess[]): Promise<number> {
  const [instance] = two.instances;
  const gone = children.map((child) => answer(child, "come back"));
  await instance.end("SIGTERM");
  await Promise.all(gone);
  const back = children.map((child) => said<number>(child));
  two.instances[0] = await startInstance(two.databaseUrl, { port: instance.port });
  const openAt = Date.now();
  return Math.max(...(await Promise.all(back))) - openAt;
}

function answer<T>(child: ChildProcess, asked: string): Promise<T> {
  child.send(asked);
  return said(child);
}

function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The pages ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as T);
    });
  });
}
