import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { blameUnreadActions } from "./unread-actions.ts";

/** What a sender gets when what is behind the door answers so. */
async function statusOf({ action, type, status }: { action: boolean; type: string; status: number }) {
  const server = createServer((request, response) => {
    blameUnreadActions(request, response);
    response.statusCode = status;
    response.setHeader("content-type", type);
    response.end("words");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const headers: Record<string, string> = action ? { "next-action": "4f" } : {};
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers });
  await response.text();
  await new Promise((resolve) => server.close(resolve));
  return response.status;
}

it("what the framework cannot read for an action is the sender's fault, and nothing else is", async () => {
  const type = "text/x-component";
  expect(await statusOf({ action: true, type, status: 500 })).toBe(400);
  expect(await statusOf({ action: true, type, status: 200 })).toBe(200);
  expect(await statusOf({ action: true, type: "text/html", status: 500 })).toBe(500);
  expect(await statusOf({ action: false, type, status: 500 })).toBe(500);
});
