import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { settings } from "./settings.ts";

/** What a browser needs to make a passkey, and to ask for one. */
export type PasskeyCreation = PublicKeyCredentialCreationOptionsJSON;
export type PasskeyRequest = PublicKeyCredentialRequestOptionsJSON;

/** What a browser answers, shaped but not believed. */
export type CreatedPasskey = RegistrationResponseJSON;
export type PasskeyAssertion = AuthenticationResponseJSON;

type Bytes = Uint8Array<ArrayBuffer>;

/** The public half of a passkey, as it is stored. `credentialId` is base64url, `publicKey` COSE. */
export type StoredPasskey = {
  credentialId: string;
  publicKey: Bytes;
  counter: number;
  transports: string[];
};

type Known = Pick<StoredPasskey, "credentialId" | "transports">;

/** Asks a browser to make a passkey that can sign in by itself, where the device can do that. @param known is not made again */
export function offerCreation(
  challenge: Bytes,
  { site, user, known }: { site: string; user: { id: string; email: string; name: string }; known: Known[] },
): Promise<PasskeyCreation> {
  return generateRegistrationOptions({
    challenge,
    rpName: site,
    rpID: ownHost(),
    userID: new TextEncoder().encode(user.id),
    userName: user.email,
    userDisplayName: user.name,
    timeout: timeoutMs,
    excludeCredentials: known.map(asDescriptor),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
}

/** Asks a browser for a passkey. @param known one of these; empty: whichever the person chooses, who then has to prove to the
 *  device that it is them */
export function offerAssertion(challenge: Bytes, known: Known[]): Promise<PasskeyRequest> {
  return generateAuthenticationOptions({
    challenge,
    rpID: ownHost(),
    timeout: timeoutMs,
    allowCredentials: known.map(asDescriptor),
    userVerification: known.length === 0 ? "required" : "preferred",
  });
}

/** Reads a passkey that a browser has made. @param isOurs whether the challenge it signed is one of ours
 *  @returns null where it does not hold */
export async function readCreated(
  created: CreatedPasskey,
  isOurs: (challenge: string) => boolean,
): Promise<StoredPasskey | null> {
  const { verified, registrationInfo } = await held(
    verifyRegistrationResponse({
      response: created,
      supportedAlgorithmIDs: algorithms,
      expectedChallenge: isOurs,
      expectedOrigin: settings().appUrl,
      expectedRPID: ownHost(),
      requireUserVerification: false,
    }),
  );
  if (!verified || !registrationInfo) return null;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { credentialId: id, publicKey, counter, transports };
}

/** Whether a passkey has signed one of our challenges.
 *  @returns its counter and whether the device was shown who holds it; null where the signature does not hold */
export async function readAssertion(
  assertion: PasskeyAssertion,
  { credentialId: id, publicKey, counter }: Omit<StoredPasskey, "transports">,
  isOurs: (challenge: string) => boolean,
): Promise<{ counter: number; userVerified: boolean } | null> {
  const { verified, authenticationInfo } = await held(
    verifyAuthenticationResponse({
      response: assertion,
      expectedChallenge: isOurs,
      expectedOrigin: settings().appUrl,
      expectedRPID: ownHost(),
      credential: { id, publicKey, counter },
      requireUserVerification: false,
    }),
  );
  if (!verified || !authenticationInfo) return null;
  const { newCounter, userVerified } = authenticationInfo;
  return { counter: newCounter, userVerified };
}

// Ed25519, ES256 and RS256, which every device knows one of. Left to choose, the library asks Node for one that is an experiment.
const algorithms = [-8, -7, -257];

const timeoutMs = 5 * 60_000;

// A passkey belongs to a host, whatever the port.
const ownHost = () => new URL(settings().appUrl).hostname;

const asDescriptor = ({ credentialId: id, transports }: Known) => ({ id, transports });

/** The library throws at what does not hold, and at what it cannot read: to us both are one. */
async function held<T>(verifying: Promise<T>): Promise<T | ({ verified: false } & Partial<T>)> {
  try {
    return await verifying;
  } catch {
    return { verified: false } as { verified: false } & Partial<T>;
  }
}
