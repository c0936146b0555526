import decodeQR from "qr/decode.js";
import { expect, it } from "vitest";
import { qrCodeOf } from "./qr-code.ts";

it("a camera reads what was written, with its quiet zone around it", () => {
  const text =
    "otpauth://totp/Institute:somebody%40example.org?issuer=Institute&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  const { size, path } = qrCodeOf(text);
  const scale = 4;
  const data = new Uint8Array((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    for (let place = 0; place < scale ** 2; place += 1) {
      const row = Number(y) * scale + Math.floor(place / scale);
      const at = (row * size * scale + Number(x) * scale + (place % scale)) * 4;
      data.fill(0, at, at + 3);
    }
  }
  expect(decodeQR({ width: size * scale, height: size * scale, data })).toBe(text);
});
