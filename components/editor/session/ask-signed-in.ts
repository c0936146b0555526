/** Whether this browser is still signed in with the account; null when the server cannot be asked. */
export async function askSignedIn(accountId: string): Promise<boolean | null> {
  if (!navigator.onLine) return null;
  try {
    const response = await fetch("/api/auth/session", { cache: "no-store" });
    if (!response.ok) return null;
    const session = (await response.json()) as { actor?: { accountId?: unknown } } | null;
    return session?.actor?.accountId === accountId;
  } catch {
    return null;
  }
}
