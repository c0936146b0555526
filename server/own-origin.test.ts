import { expect, test } from "vitest";
import { ownOrigin } from "./own-origin.ts";

test.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["localhost", "http://localhost:3000"],
  ["0.0.0.0", "http://127.0.0.1:3000"],
  ["::", "http://[::1]:3000"],
  ["10.1.0.4", "http://10.1.0.4:3000"],
])("a process that listens on %s reaches itself at %s", (host, origin) => {
  expect(ownOrigin({ host, port: 3000 })).toBe(origin);
});
