import "#server-only";
import { headers } from "next/headers";

/** The nonce under which this page may run scripts; undefined where it needs none. */
export async function readNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}

/** Tells React Aria the nonce under which it may add its one style element. */
export async function StyleNonce() {
  const nonce = await readNonce();
  return nonce ? <meta property="csp-nonce" content={nonce} /> : null;
}
