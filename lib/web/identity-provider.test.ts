import { describe, expect, it } from "vitest";
import { identityOf, identityProviders } from "./identity-provider.ts";

const issuer = "https://login.example.org";

describe("who another service vouches for", () => {
  it("is told by its token, and known by what a person would know", () => {
    const claims = { iss: issuer, sub: "0000-0001", name: "Jin Park", email: "jin@example.org" };
    expect(identityOf(claims, issuer)).toEqual({
      issuer,
      subject: "0000-0001",
      label: "jin@example.org",
      twoFactors: false,
    });
    expect(identityOf({ iss: issuer, sub: "0000-0001" }, issuer)?.label).toBe("0000-0001");
    expect(identityOf({ iss: issuer, sub: "1", name: "  A\u202eB\nC  " }, issuer)?.label).toBe("A B C");
  });

  it("is nobody where the token is of another issuer, or names nobody", () => {
    for (const claims of [
      undefined,
      {},
      { iss: "https://elsewhere.example", sub: "1" },
      { iss: `${issuer}/`, sub: "1" },
      { iss: issuer, sub: "" },
      { iss: issuer, sub: 1 },
      { iss: issuer, sub: "x".repeat(256) },
    ])
      expect(identityOf(claims, issuer)).toBeNull();
  });

  it("proved it when the service says so, and at no time that is none", () => {
    const claims = { iss: issuer, sub: "1" };
    expect(identityOf({ ...claims, auth_time: 1_795_000_000 }, issuer)?.provenAt).toBe(1_795_000_000);
    for (const auth_time of [undefined, "now", -1, 1.5, Number.POSITIVE_INFINITY])
      expect(identityOf({ ...claims, auth_time }, issuer)).not.toHaveProperty("provenAt");
  });

  it("has proven two things only where the service says so itself", () => {
    const claims = { iss: issuer, sub: "1" };
    expect(identityOf({ ...claims, amr: ["pwd", "mfa"] }, issuer)?.twoFactors).toBe(true);
    for (const amr of [undefined, "mfa", ["pwd", "otp"], [], { 0: "mfa" }])
      expect(identityOf({ ...claims, amr }, issuer)?.twoFactors).toBe(false);
  });
});

it("no service is asked where none is set", () => {
  expect(identityProviders(null)).toEqual([]);
});
