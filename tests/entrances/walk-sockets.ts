import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { schemaToken } from "#lib/editor/schema-version.ts";
import { inPool } from "../e2e/embargo/answers.ts";
import { reachOf } from "./rights.ts";
import { sentRows } from "./server-rows.ts";
import { oneOfEachAnswer } from "./share.ts";
import { type CastName, castNames, type Stage, type Thing } from "./stage/types.ts";
import type { Walk } from "./walk-type.ts";

/** How far a socket comes: no socket, closed with a code, let in, or left without an answer. */
type Came = "no socket" | "let in" | "no answer" | number;

/** Opens every kind of text as everybody, and sends every kind of message before anybody was let in. */
export async function walkSockets(walk: Walk, stage: Stage): Promise<void> {
  const texts = stage.things.filter(({ ids, noun }) => ids.documentId && noun !== "Review round");
  const opened = texts.flatMap((thing) =>
    whoComes(walk, thing).map((name) => ({ thing, name, message: "auth" })),
  );
  const [one] = texts.filter(({ noun, state }) => noun === "Paper" && state === "drafting");
  const unasked = Object.keys(sentRows)
    .filter((message) => message !== "auth")
    .flatMap((message) => whoAsks(walk, message).map((name) => ({ thing: one as Thing, name, message })));
  await inPool([...opened, ...unasked], 12, async ({ thing, name, message }) => {
    walk.cells += 1;
    walk.went.add(name);
    const token = stage.tokens[name];
    const came = await send(walk.url, token, messageOf(message, thing.ids.documentId ?? ""));
    const expected = message === "auth" ? mayCome(thing, name) : withoutLeave(name);
    if (!expected.includes(came))
      walk.troubles.push(
        `"${message}" to the text of a ${thing.noun} (${thing.state}) by ${name}: ${came} instead of ${expected.join(" or ")}`,
      );
  });
}

function whoComes({ seed }: Walk, thing: Thing): readonly CastName[] {
  const { noun, state } = thing;
  if (seed === null) return castNames;
  return oneOfEachAnswer(castNames, `${seed} ${noun} ${state}`, (name) => mayCome(thing, name).join(" "));
}

function whoAsks({ seed }: Walk, message: string): readonly CastName[] {
  if (seed === null) return castNames;
  return oneOfEachAnswer(castNames, `${seed} ${message}`, (name) => withoutLeave(name).join(" "));
}

const unknown: readonly CastName[] = ["visitor", "disabled"];
const forbidden = 4403;
const closed = 4409;

function mayCome(thing: Thing, name: CastName): readonly Came[] {
  if (unknown.includes(name)) return ["no socket"];
  if (!["Paper", "Report"].includes(thing.noun)) return [forbidden];
  const reach = reachOf(`${thing.noun} suggest/edit`, thing, name);
  if (reach === "granted") return ["let in"];
  if (reach === "unseen") return [forbidden];
  return [forbidden, closed];
}

/** Whoever was not let in gets no word of the text, and perhaps an end. */
const withoutLeave = (name: CastName): readonly Came[] =>
  unknown.includes(name) ? ["no socket"] : ["no answer", forbidden, 1007];

const patienceMs = 400;

function send(url: string, token: string, message: Uint8Array): Promise<Came> {
  const headers = { origin: url, ...(token && { cookie: `authjs.session-token=${token}` }) };
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/collab`, { headers });
  return new Promise<Came>((resolve) => {
    let patience: NodeJS.Timeout | undefined;
    const end = (came: Came) => {
      clearTimeout(patience);
      resolve(came);
      socket.terminate();
    };
    socket.on("unexpected-response", () => end("no socket"));
    socket.on("error", () => end("no socket"));
    socket.on("close", (code) => end(code));
    socket.on("message", (data: Buffer) => isLeave(data) && end("let in"));
    socket.on("open", () => {
      socket.send(message);
      patience = setTimeout(() => end("no answer"), isAuth(message) ? 20 * patienceMs : patienceMs);
    });
  });
}

// After the document's id: an answer to `auth` is of type 2, and 2 in it lets in.
const isLeave = (data: Buffer) => data[37] === 2 && data[38] === 2;
const isAuth = (data: Uint8Array) => data[37] === 2;

function messageOf(kind: string, documentId: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, documentId);
  bodies[kind]?.(encoder);
  return encoding.toUint8Array(encoder);
}

const bodies: Record<string, (encoder: encoding.Encoder) => void> = {
  auth: (encoder) => {
    for (const type of [2, 0]) encoding.writeVarUint(encoder, type);
    encoding.writeVarString(encoder, schemaToken);
  },
  sync: (encoder) => {
    for (const type of [0, 0]) encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()));
  },
  update: (encoder) => {
    for (const type of [0, 2]) encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(new Y.Doc()));
  },
  awareness: (encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(encoder, new Uint8Array([0]));
  },
  query: (encoder) => encoding.writeVarUint(encoder, 3),
  leave: (encoder) => encoding.writeVarUint(encoder, 7),
};
