import "#server-only";
import { headers } from "next/headers";

/** Tells React Aria the nonce under which it may add its one style element. */
export async function StyleNonce() {
  const nonce = (await headers()).get("x-nonce");
  return nonce ? <meta property="csp-nonce" content={nonce} /> : null;
}
