import { expect, it } from "vitest";
import { networkOf } from "./network-of.ts";

it("counts a guesser who changes addresses within one IPv6 network as one", () => {
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe(networkOf("2001:db8:1:2::9"));
  expect(networkOf("2001:db8:1:2::9")).not.toBe(networkOf("2001:db8:1:3::9"));
  expect(networkOf("::1")).toBe("0:0:0:0");
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
});

it("a network that sends from many of its addresses is one", () => {
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(networkOf("2001:db8:1:2::6")).toBe("2001:db8:1:2");
  expect(networkOf("2001:db8::6")).toBe("2001:db8:0:0");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0");
});
