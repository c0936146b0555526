import { MessageType } from "@hocuspocus/server";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { uuidOf } from "#lib/base/uuid.ts";
import { checkUpdate } from "#lib/domain/documents/check-update.ts";

/** One well-formed message of a client. `clients` are the client numbers whose presence an awareness frame tells. */
export type Frame =
  | { kind: "auth" | "sync" | "update" | "query" | "leave"; documentId: string }
  | { kind: "awareness"; documentId: string; clients: number[] };

const presenceLimit = 8;
const presenceSizeLimit = 4096;

/**
 * Reads a client's message before the collaboration library sees it: the library takes any address, logs what it
 * cannot decode, and may end the process on it.
 * @returns null for whatever our own provider would not send
 */
export function readFrame(data: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(data);
    const documentId = decoding.readVarString(decoder);
    if (!uuidOf(documentId)) return null;
    return readBody(decoder, documentId);
  } catch {
    return null;
  }
}

/** What the server is about to send, for which document; `denial` is the reason when it refuses a connection. */
export function readOutgoing(data: Uint8Array): { documentId: string; type: number; denial: string | null } {
  const decoder = decoding.createDecoder(data);
  const documentId = decoding.readVarString(decoder);
  const type = decoding.readVarUint(decoder);
  const denied = type === MessageType.Auth && decoding.readVarUint(decoder) === permissionDenied;
  return { documentId, type, denial: denied ? decoding.readVarString(decoder) : null };
}

// As the protocol numbers it: 0 token, 1 permission denied, 2 authenticated.
const permissionDenied = 1;

function readBody(decoder: decoding.Decoder, documentId: string): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case MessageType.Auth:
      return readAuth(decoder) ? { kind: "auth", documentId } : null;
    case MessageType.Sync:
      return readSync(decoder, documentId);
    case MessageType.Awareness:
      return readAwareness(decoder, documentId);
    case MessageType.QueryAwareness:
      return { kind: "query", documentId };
    case MessageType.CLOSE:
      return { kind: "leave", documentId };
    default:
      return null;
  }
}

function readAuth(decoder: decoding.Decoder): boolean {
  return decoding.readVarUint(decoder) === 0 && decoding.readVarString(decoder).length < 100;
}

function readSync(decoder: decoding.Decoder, documentId: string): Frame | null {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (step === 0) {
    Y.decodeStateVector(payload);
    return { kind: "sync", documentId };
  }
  return step <= 2 && checkUpdate(payload).ok ? { kind: "update", documentId } : null;
}

function readAwareness(decoder: decoding.Decoder, documentId: string): Frame | null {
  const states = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const count = decoding.readVarUint(states);
  if (count > presenceLimit) return null;
  const clients: number[] = [];
  for (let index = 0; index < count; index++) {
    clients.push(decoding.readVarUint(states));
    decoding.readVarUint(states);
    if (!isPresence(decoding.readVarString(states))) return null;
  }
  return { kind: "awareness", documentId, clients };
}

function isPresence(text: string): boolean {
  return text.length <= presenceSizeLimit && typeof JSON.parse(text) === "object";
}
