/** Asks our own server for something again that a page already shows.
 *  @returns null where it cannot be had now (no network, no right, signed out): what is known stays */
export async function askJson<T>(address: string, signal?: AbortSignal): Promise<T | null> {
  try {
    const headers = { accept: "application/json" };
    const answer = await fetch(address, { signal, headers, cache: "no-store" });
    // Whoever is signed out is led to a page, which does not parse.
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}
