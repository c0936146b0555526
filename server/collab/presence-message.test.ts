import { expect, test } from "vitest";
import { readPresenceMessage, tellings, writePresenceMessage } from "./presence-message.ts";

const documentId = "00000000-0000-4000-8000-000000000001";
const caret = (client: number, note = "") => ({ client, clock: 1, accountId: documentId, state: { note } });

test("what is told is read as it was told", () => {
  const message = { kind: "tell" as const, instance: "a1", documentId, carets: [caret(1)] };
  expect(readPresenceMessage(writePresenceMessage(message))).toEqual(message);
});

test("many carets take several messages, none of them longer than the database takes, and none is lost", () => {
  const carets = Array.from({ length: 200 }, (_, client) => caret(client, "x".repeat(client)));
  const told = tellings("a1", documentId, carets);
  expect(told.length).toBeGreaterThan(1);
  expect(Math.max(...told.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8000);
  const read = told
    .map(readPresenceMessage)
    .flatMap((message) => (message?.kind === "tell" ? message.carets : []));
  expect(read).toEqual(carets);
});

test("a caret too large for any message is left out, and what nobody knows is nothing", () => {
  expect(tellings("a1", documentId, [caret(1, "x".repeat(9000))])).toEqual([]);
  for (const payload of ["", "{}", `{"kind":"shout","instance":"a1"}`])
    expect(readPresenceMessage(payload)).toBeNull();
});
