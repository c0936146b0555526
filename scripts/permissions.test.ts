import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { permissionTables } from "./permission-tables.ts";
import { writePermissions } from "./write-permissions.ts";

it("docs/permissions.md says what the policies say (if not: node scripts/permissions.ts)", () => {
  const written = readFileSync(join(import.meta.dirname, "..", "docs", "permissions.md"), "utf8");
  expect(written).toBe(writePermissions());
});

/** Whoever holds the link of a mail may: there are no roles to tell of. */
const withoutRoles = ["lib/domain/subscriptions/policy.ts"];

it("every noun's policy is asked for docs/permissions.md (if not: scripts/permission-tables.ts or permission-filters.ts)", () => {
  const asking = ["permission-tables.ts", "permission-filters.ts"]
    .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
    .join("");
  const policies = globSync("lib/domain/*/policy.ts", { cwd: join(import.meta.dirname, "..") });
  const forgotten = policies.filter((path) => !asking.includes(`#${path}`) && !withoutRoles.includes(path));
  expect(policies.length).toBeGreaterThan(20);
  expect(forgotten).toEqual([]);
});

it("nothing is allowed where reading is not, in any table", () => {
  for (const { noun, roles, verbs, allowed } of permissionTables) {
    for (const role of roles) {
      for (const verb of verbs) {
        const unread = allowed(role, verb).filter((state) => !allowed(role, "read").includes(state));
        expect(unread, `${noun}: ${role} may ${verb}`).toEqual([]);
      }
    }
  }
});
