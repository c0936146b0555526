import { get } from "node:http";
import type { StaticAnswer } from "./nginx.ts";

/** What an address answers to a browser, as it went over the wire. Throws: Error when the answer is not 200. */
export function readStatic(url: string, path: string): Promise<StaticAnswer> {
  const headers = { "accept-encoding": "gzip, deflate, br, zstd" };
  return new Promise((resolve, reject) => {
    const request = get(url + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode !== 200) return reject(new Error(`${path} answered ${response.statusCode}`));
        const said = (name: string) => String(response.headers[name] ?? "");
        resolve({
          path,
          type: said("content-type"),
          encoding: said("content-encoding"),
          cacheControl: said("cache-control"),
          body: Buffer.concat(chunks),
        });
      });
    });
    request.on("error", reject);
  });
}
