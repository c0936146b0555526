import { forgetExpired } from "#lib/domain/accounts/forget-expired.ts";

/** Every night: what has expired is removed. */
export async function forgetExpiredTask(): Promise<void> {
  await forgetExpired(new Date());
}
