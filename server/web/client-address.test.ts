import { describe, expect, test } from "vitest";
import { proxiesOf } from "#lib/infra/proxies.ts";
import { clientAddress, saidProtocol } from "./client-address.ts";

const ours = proxiesOf("loopback, 10.1.0.0/16, 2001:db8::/48");
const nobody = proxiesOf("");

const from = (remoteAddress: string, told?: string, protocol?: string) => ({
  socket: { remoteAddress },
  headers: { ...(told && { "x-forwarded-for": told }), ...(protocol && { "x-forwarded-proto": protocol }) },
});

describe("the address that a request comes from", () => {
  test.each([
    ["is the connection's, where nobody is trusted", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["is the connection's, whatever a stranger says", "203.0.113.9", "10.1.2.3", "203.0.113.9"],
    ["is the one that our proxy saw", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["is the last that is no proxy of ours", "10.1.2.3", "1.1.1.1, 198.51.100.1, 10.1.9.9", "198.51.100.1"],
    ["is not what the visitor wrote before it", "::1", "127.0.0.1, 203.0.113.77", "203.0.113.77"],
    ["is the proxy's own where it names nobody", "10.1.2.3", "", "10.1.2.3"],
    ["loses its port", "127.0.0.1", "198.51.100.1:51234", "198.51.100.1"],
    ["loses its brackets", "127.0.0.1", "[2001:db9::7]:443", "2001:db9::7"],
    ["is seen behind an old address in a new one", "::ffff:10.1.2.3", "198.51.100.1", "198.51.100.1"],
    ["is the first where all are ours", "127.0.0.1", "10.1.0.1, 2001:db8::5", "10.1.0.1"],
    ["may be nonsense, which is nobody of ours", "127.0.0.1", "10.1.0.1, unknown", "unknown"],
  ])("%s", (_, connection, told, expected) => {
    expect(clientAddress(from(connection, told), ours)).toBe(expected);
  });

  test("is never read from a header unless a proxy is named", () => {
    expect(clientAddress(from("127.0.0.1", "198.51.100.1"), nobody)).toBe("127.0.0.1");
  });
});

test("only a proxy of ours says whether a connection was encrypted, and in words we know", () => {
  expect(saidProtocol(from("127.0.0.1", "", "https"), ours)).toBe("https");
  expect(saidProtocol(from("127.0.0.1", "", "gopher"), ours)).toBeNull();
  expect(saidProtocol(from("203.0.113.9", "", "https"), ours)).toBeNull();
});
