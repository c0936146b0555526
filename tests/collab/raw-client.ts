import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import type { Awareness } from "y-protocols/awareness";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import { schemaToken } from "#lib/editor/schema-version.ts";
import { signedIn } from "./author.ts";
import type { Somebody } from "./world.ts";

/** A client that sends what it likes. */
export type RawClient = {
  send(frame: Uint8Array): void;
  /** Everything the server sent so far. */
  received: Uint8Array[];
  /** The code with which the server closed, or null. */
  closedWith(): number | null;
  close(): void;
};

/** Connects and asks for the document, as our own provider would. */
export async function connectRaw(port: number, who: Somebody, documentId: string): Promise<RawClient> {
  const WebSocketOfPage = signedIn(who.token);
  const socket = new WebSocketOfPage(`ws://127.0.0.1:${port}/collab`);
  const received: Uint8Array[] = [];
  let code: number | null = null;
  socket.on("message", (data: Buffer) => received.push(new Uint8Array(data)));
  socket.on("close", (closedWith) => {
    code = closedWith;
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  socket.send(frame(documentId, [2, 0], (encoder) => encoding.writeVarString(encoder, schemaToken)));
  return {
    received,
    send: (data) => socket.readyState === WebSocket.OPEN && socket.send(data),
    closedWith: () => code,
    close: () => socket.terminate(),
  };
}

/** Settles when the server has let the client in. */
export function isAdmitted({ received }: RawClient): boolean {
  return received.some((data) => data[37] === 2 && data[38] === 2);
}

export function updateFrame(documentId: string, update: Uint8Array): Uint8Array {
  return frame(documentId, [0, 2], (encoder) => encoding.writeVarUint8Array(encoder, update));
}

export function awarenessFrame(documentId: string, awareness: Awareness, clients: number[]): Uint8Array {
  return frame(documentId, [1], (encoder) =>
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, clients)),
  );
}

export function frame(
  address: string,
  kinds: readonly number[],
  write: (encoder: encoding.Encoder) => void = () => undefined,
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, address);
  for (const kind of kinds) encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
