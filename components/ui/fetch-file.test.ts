import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { fetchFile } from "./fetch-file.ts";

/** A server that says these pieces one after the other; its address. */
async function saying(pieces: readonly (string | Uint8Array)[]) {
  const server = createServer(async (_request, response) => {
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { href: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

async function fetched(...pieces: (string | Uint8Array)[]) {
  const { href, stop } = await saying(pieces);
  const heard: number[][] = [];
  const outcome = await fetchFile(href, (rows, of) => heard.push([rows, of]));
  stop();
  return { outcome, heard };
}

it("hears how far a file is, however the answer is cut, and gets its bytes to the last", async () => {
  const bytes = new Uint8Array([1, 10, 123, 10, 255]);
  const { outcome, heard } = await fetched(
    '{"rows":0,"of":3}\n{"ro',
    'ws":2,"of":3}\n{"name":"a.docx","type":"x/y","sizeBytes":5}\n\u0001',
    bytes.subarray(1, 2),
    bytes.subarray(2),
  );
  expect(heard).toEqual([
    [0, 3],
    [2, 3],
  ]);
  if (outcome.kind !== "came") throw new Error(outcome.message);
  expect(outcome.file).toMatchObject({ name: "a.docx", type: "x/y" });
  expect(new Uint8Array(await outcome.file.arrayBuffer())).toEqual(bytes);
});

it("says that it failed, and why where the server did", async () => {
  expect((await fetched('{"failed":"Too long."}\n')).outcome).toEqual({
    kind: "failed",
    message: "Too long.",
  });
  const half = await fetched('{"name":"a","type":"x/y","sizeBytes":5}\n', "abc");
  expect(half.outcome).toEqual({ kind: "failed", message: "" });
});
