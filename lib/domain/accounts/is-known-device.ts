import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";

/** Whether the account with this address was signed in to on this device before. */
export async function isKnownDevice({
  email,
  deviceToken,
}: {
  email: string;
  deviceToken?: string;
}): Promise<boolean> {
  if (!deviceToken) return false;
  return (await db.knownDevice.count({ where: { tokenHash: hashOf(deviceToken), account: { email } } })) > 0;
}
