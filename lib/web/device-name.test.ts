import { expect, test } from "vitest";
import { deviceName } from "./device-name.ts";

test("a browser is told from those it pretends to be", () => {
  const tail = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
  expect(deviceName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${tail}`)).toBe("Chrome · Windows");
  expect(deviceName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${tail} Edg/140.0.0.0`)).toBe(
    "Edge · Windows",
  );
  expect(deviceName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe(
    "Firefox · Linux",
  );
});

test("a telephone is told from the system it is built on", () => {
  const iphone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Safari/604";
  expect(deviceName(iphone)).toBe("Safari · iPhone");
  expect(deviceName("Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537")).toBe(
    "Chrome · Android",
  );
});

test("nothing is made up where nothing is known", () => {
  expect(deviceName("")).toBe("");
  expect(deviceName("curl/8.0")).toBe("");
});
