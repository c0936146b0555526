import { get } from "node:http";

/** Bytes of an answer's body as they are sent in this encoding. Throws: Error when the answer is not 200. */
export function bodySize(address: string, encoding: "identity" | "gzip" | "br"): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers: { "accept-encoding": encoding } }, (response) => {
      let sizeBytes = 0;
      response.on("data", (chunk: Buffer) => {
        sizeBytes += chunk.length;
      });
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve(sizeBytes);
        else reject(new Error(`${address} answered ${response.statusCode}`));
      });
    });
    request.on("error", reject);
  });
}
