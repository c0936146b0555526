import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Context } from "oidc-provider";

/** Somebody with an account at the service. */
export type Person = { sub: string; email?: string; amr?: readonly string[] };

/** A real service for signing in, on loopback, at which whoever comes is the person that was set last. */
export type IdentityService = {
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string };
  /** Begins: from now on it sends people back to this address of ours. */
  returnsTo(address: string): void;
  comes(person: Person): void;
  stop(): Promise<void>;
};

const client = { client_id: "colloquy", client_secret: "a secret of theirs, long enough" };

/** It has an address at once, so that ours can be told of it before ours has one. */
export async function startIdentityService(): Promise<IdentityService> {
  let present: Person = { sub: "nobody" };
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined;
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    oidc: { issuer, clientId: client.client_id, clientSecret: client.client_secret, name: "Example Login" },
    returnsTo(address) {
      const provider = providerOf(issuer, address, () => present);
      answer = (request, response) =>
        request.url?.startsWith("/interaction/")
          ? provider.interactionFinished(request, response, {
              login: { accountId: present.sub, amr: present.amr },
            })
          : provider.callback()(request, response);
    },
    comes: (person) => {
      present = person;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function providerOf(issuer: string, address: string, present: () => Person): Provider {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return new Provider(issuer, {
    ...quiet,
    jwks: { keys: [privateKey.export({ format: "jwk" })] },
    clients: [{ ...client, redirect_uris: [address] }],
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ ...present(), sub: id }) }),
  });
}

/** Nobody is asked anything: whoever comes is let in, and agrees to all that is wanted of them. */
const quiet = {
  claims: { openid: ["sub", "amr"], email: ["email"], profile: ["name"] },
  ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
  conformIdTokenClaims: false,
  cookies: { keys: ["of a test"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  async loadExistingGrant({ oidc }: Context) {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId,
    });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
};
