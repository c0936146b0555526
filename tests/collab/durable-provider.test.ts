import type { AddressInfo } from "node:net";
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import * as Y from "yjs";
import { openCollaboration } from "#components/editor/provider/collaboration-session.ts";
import { reaches, signedIn, until } from "./author.ts";
import { frame } from "./raw-client.ts";

const documentId = "00000000-0000-4000-8000-000000000001";
const accountId = "00000000-0000-4000-8000-000000000002";

/** A server that takes updates and acknowledges one of them each time it is told to. */
class HesitantServer {
  readonly updates: Uint8Array[] = [];
  readonly #server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  #client: WebSocket | undefined;

  constructor() {
    this.#server.on("connection", (client) => {
      this.#client = client;
      client.on("message", (data: Buffer) => this.#answer(new Uint8Array(data)));
    });
  }

  listening(): Promise<unknown> {
    return new Promise((resolve) => this.#server.once("listening", resolve));
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  acknowledgeOne(): void {
    this.#client?.send(frame(documentId, [8], (encoder) => encoding.writeVarInt(encoder, 1)));
  }

  stop(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #answer(data: Uint8Array): void {
    const decoder = createDecoder(data);
    readVarString(decoder);
    const type = readVarUint(decoder);
    if (type === 2)
      this.#client?.send(
        frame(documentId, [2, 2], (encoder) => encoding.writeVarString(encoder, "read-write")),
      );
    if (type !== 0) return;
    const step = readVarUint(decoder);
    if (step !== 0) return void this.updates.push(readVarUint8Array(decoder));
    const nothing = new Y.Doc();
    this.#sendSync(1, Y.encodeStateAsUpdate(nothing));
    this.#sendSync(0, Y.encodeStateVector(nothing));
  }

  #sendSync(step: number, payload: Uint8Array): void {
    this.#client?.send(
      frame(documentId, [0, step], (encoder) => encoding.writeVarUint8Array(encoder, payload)),
    );
  }
}

let server: HesitantServer;
afterEach(() => server.stop());

async function openWith() {
  server = new HesitantServer();
  await server.listening();
  const session = openCollaboration({
    documentId,
    accountId,
    url: server.url,
    WebSocketPolyfill: signedIn("token"),
  });
  return { session, words: session.document.getText("words") };
}

test("what was typed before the connection stood goes as one, and is saved when that one is acknowledged", async () => {
  const { session, words } = await openWith();
  for (const word of ["one ", "two ", "three "]) words.insert(words.length, word);
  await until(() => server.updates.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.updates).toHaveLength(1);
  expect(session.getSnapshot()).toBe("saving");
  server.acknowledgeOne();
  await reaches(session, "saved");
  session.destroy();
});

test("while one of several updates is not acknowledged, nothing is called saved", async () => {
  const { session, words } = await openWith();
  words.insert(0, "early ");
  await until(() => server.updates.length === 1);
  words.insert(0, "late ");
  words.insert(0, "later ");
  await until(() => server.updates.length === 3);
  for (let acknowledged = 0; acknowledged < 3; acknowledged++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(session.getSnapshot()).toBe("saving");
    server.acknowledgeOne();
  }
  await reaches(session, "saved");
  session.destroy();
});
