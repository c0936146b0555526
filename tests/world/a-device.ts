import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type {
  CreatedPasskey,
  PasskeyAssertion,
  PasskeyCreation,
  PasskeyRequest,
} from "#lib/infra/webauthn.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** A device with one passkey, as a browser would speak for it. */
export type Device = {
  create(options: PasskeyCreation): CreatedPasskey;
  assert(options: PasskeyRequest): PasskeyAssertion;
};

/**
 * @param origin the site that the browser shows
 * @param asks whether the device asks who holds it
 */
export function aDevice({ origin, asks = true }: { origin: string; asks?: boolean }): Device {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  const credential = {
    id: base64url(id),
    rawId: base64url(id),
    type: "public-key",
    clientExtensionResults: {},
  } as const;
  let counter = 0;
  const flags = 0x01 | (asks ? 0x04 : 0);
  return {
    create({ challenge, rp }) {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const cose = new Map<number, number | Bytes>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, "base64url"))],
        [-3, new Uint8Array(Buffer.from(y, "base64url"))],
      ]);
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        isoCBOR.encode(cose),
      ]);
      const authData = new Uint8Array(Buffer.concat([headOf(rp.id ?? "", flags | 0x40, counter), attested]));
      const attestation = new Map<string, string | Bytes | Map<string, never>>([
        ["fmt", "none"],
        ["attStmt", new Map<string, never>()],
        ["authData", authData],
      ]);
      return {
        ...credential,
        response: {
          clientDataJSON: base64url(clientData("webauthn.create", challenge)),
          attestationObject: base64url(isoCBOR.encode(attestation as never)),
          transports: ["internal"],
        },
      };
    },
    assert({ challenge, rpId }) {
      counter += 1;
      const data = clientData("webauthn.get", challenge);
      const authData = headOf(rpId ?? "", flags, counter);
      const signed = Buffer.concat([authData, createHash("sha256").update(data).digest()]);
      return {
        ...credential,
        response: {
          clientDataJSON: base64url(data),
          authenticatorData: base64url(authData),
          signature: base64url(sign("sha256", signed, privateKey)),
        },
      };
    },
  };

  function clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }
}

function headOf(host: string, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([createHash("sha256").update(host).digest(), Buffer.from([flags]), count]);
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
