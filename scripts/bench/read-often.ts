import autocannon from "autocannon";

/** What many readers got: how long each answer took, and how long all of it. */
export type Load = { answersMs: number[]; seconds: number };

/**
 * Reads each address over and over on a connection of its own, the next request when the answer is there.
 * Throws: Error when an answer is anything but 200.
 */
export async function readOften(url: string, addresses: readonly string[], seconds: number): Promise<Load> {
  const answersMs: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections: addresses.length,
        duration: seconds,
        headers: { "accept-encoding": "br" },
        // One request for all of a connection's: a single `setRequest` would count for its first answer only.
        setupClient: (client) =>
          client.setRequests([{ method: "GET", path: addresses[next++ % addresses.length] }]),
      },
      (error, value) => (error ? reject(error) : resolve(value)),
    );
    instance.on("response", (_client, _status, _bytes, answerMs) => answersMs.push(answerMs));
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 200 and ${result.errors} requests failed`);
  return { answersMs, seconds: (performance.now() - startedAt) / 1000 };
}
