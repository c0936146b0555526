import { expect, test } from "vitest";
import { UploadRoom } from "./upload-room.ts";

const file = (bytes: number, url = "/imports?text=a") => ({
  method: "POST",
  url,
  headers: { "content-length": String(bytes) },
});
/** How many of so many files that are sent at one time are let in. */
const letIn = (room: UploadRoom, tries: number, networkOf: (each: number) => string) =>
  Array.from({ length: tries }, (_, each) => room.take(networkOf(each), file(50_000_000))).filter(
    (leave) => leave !== null,
  );

test("of the largest files four are held from one network, and ten in all", () => {
  expect(letIn(new UploadRoom(), 60, () => "203.0.113.7")).toHaveLength(4);
  expect(letIn(new UploadRoom(), 60, (each) => `203.0.${each}.7`)).toHaveLength(10);
  expect(letIn(new UploadRoom(), 60, () => "127.0.0.1")).toHaveLength(10);
});

test("who is done makes room for another", () => {
  const room = new UploadRoom();
  const [first] = letIn(room, 5, () => "203.0.113.7");
  expect(room.take("203.0.113.7", file(50_000_000))).toBeNull();
  first?.();
  expect(letIn(room, 5, () => "203.0.113.7")).toHaveLength(1);
});

test("pages, forms and what is no file find no door closed", () => {
  const room = new UploadRoom();
  letIn(room, 60, (each) => `203.0.${each}.7`);
  for (const asked of [
    file(900_000, "/workspace/group/papers"),
    { method: "GET", url: "/pictures/a/960.webp", headers: {} },
    { method: "POST", url: "/pictures?from=a", headers: {} },
  ])
    expect(room.take("203.0.113.7", asked)).not.toBeNull();
});
