import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { fillBareMisses } from "./bare-misses.ts";

/** What a reader gets when something behind the door answers so. */
async function answered(write: (response: ServerResponse) => void, method = "GET") {
  const server = createServer((_, response) => {
    fillBareMisses(response);
    write(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method, redirect: "manual" });
  const { date: _, connection: __, "keep-alive": ___, ...headers } = Object.fromEntries(response.headers);
  const text = await response.text();
  await new Promise((resolve) => server.close(resolve));
  return { status: response.status, headers, text };
}

/** As Next answers where a route handler calls `notFound`. */
const bare = (response: ServerResponse, status = 404) => {
  response.statusCode = status;
  response.end();
};

it("a 404 without words is one answer, whoever wrote it, and nobody stores it", async () => {
  const one = await answered((response) => bare(response));
  const other = await answered((response) => {
    response.setHeader("content-security-policy", "script-src 'nonce-1'");
    response.writeHead(404);
    response.end();
  });
  expect(one).toMatchObject({ status: 404, text: "Not found.\n" });
  expect(one.headers["cache-control"]).toBe("private, no-store");
  expect(other).toEqual(one);
  // As a stream that is empty.
  const flushed = await answered((response) => {
    response.statusCode = 404;
    response.flushHeaders();
    setImmediate(() => response.end());
  });
  expect(flushed).toEqual(one);
  const headless = await answered((response) => bare(response), "HEAD");
  expect(headless).toEqual({ ...one, text: "" });
  const callback = await answered((response) => {
    response.statusCode = 404;
    response.end(() => undefined);
  });
  expect(callback).toEqual(one);
});

it("a 404 with words of its own keeps them", async () => {
  const page = await answered((response) => {
    response.writeHead(404, { "content-type": "text/html", "cache-control": "no-store" });
    response.end("<h1>Nothing here</h1>");
  });
  expect(page.text).toBe("<h1>Nothing here</h1>");
  expect(page.headers["cache-control"]).toBe("no-store");
});

it("nothing is stored that is not found and does not say for how long", async () => {
  const redirect = await answered((response) => response.writeHead(308, { location: "/x" }).end());
  expect(redirect.headers["cache-control"]).toBe("private, no-store");
  const refusal = await answered((response) => bare(response, 405));
  expect(refusal.headers["cache-control"]).toBe("private, no-store");
  const found = await answered((response) => bare(response, 204));
  expect(found.headers["cache-control"]).toBeUndefined();
});
