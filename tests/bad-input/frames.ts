import * as encoding from "lib0/encoding";

/** Bytes that somebody sends over a socket, by what is odd about them. */
type FrameCase = { name: string; bytes: (documentId: string) => Uint8Array };

const types = Array.from({ length: 12 }, (_, type) => type).concat(127, 128, 255);
const steps = [0, 1, 2, 3, 4, 127];

const written = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

const addressed = (documentId: string, bytes: readonly number[]): Uint8Array =>
  written((encoder) => {
    encoding.writeVarString(encoder, documentId);
    for (const byte of bytes) encoding.writeUint8(encoder, byte);
  });

/** Every type of message with every step, cut off, empty, and longer than it says. */
const kinds: FrameCase[] = types.flatMap((type) =>
  steps.flatMap((step) =>
    Object.entries({ cut: [], empty: [0], long: [255, 255, 255, 255, 15], wrong: [3, 1, 2] }).map(
      ([how, rest]) => ({
        name: `frame: type ${type}, step ${step}, ${how}`,
        bytes: (documentId: string) => addressed(documentId, [type, step, ...rest]),
      }),
    ),
  ),
);

const addresses: Record<string, string> = {
  nothing: "",
  "no id": "not-an-id",
  "another id": "00000000-0000-7000-8000-000000000000",
  "a path": "../../etc/passwd",
  "a prototype": "__proto__",
  "a long name": "a".repeat(70_000),
  "a name of no letters": "\u0000\uffff",
};

const named: FrameCase[] = Object.entries(addresses).flatMap(([what, address]) =>
  [0, 1, 2, 3, 7].map((type) => ({
    name: `frame: to ${what}, type ${type}`,
    bytes: () => addressed(address, [type, 0, 0]),
  })),
);

const tokens: Record<string, string> = {
  nothing: "",
  "another schema": "schema:0",
  "a later schema": "schema:999999",
  "a long one": "x".repeat(100_000),
  JSON: '{"administrator":true}',
  "what is no text": "\u0000\ud800",
};

const entering: FrameCase[] = Object.entries(tokens).map(([what, token]) => ({
  name: `frame: enters with ${what}`,
  bytes: (documentId) =>
    written((encoder) => {
      encoding.writeVarString(encoder, documentId);
      for (const type of [2, 0]) encoding.writeVarUint(encoder, type);
      encoding.writeVarString(encoder, token);
    }),
}));

const bare: FrameCase[] = [0, 1, 2, 36, 37, 255, 65_536, 1_000_000].flatMap((size) =>
  [0, 255, 170].map((byte) => ({
    name: `frame: ${size} bytes of ${byte}`,
    bytes: () => new Uint8Array(size).fill(byte),
  })),
);

export const frameCases: FrameCase[] = [...kinds, ...named, ...entering, ...bare];
