import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { permissionTables } from "./permission-tables.ts";
import { writePermissions } from "./write-permissions.ts";

it("docs/PERMISSIONS.md says what the policies say (if not: node scripts/permissions.ts)", () => {
  const written = readFileSync(join(import.meta.dirname, "..", "docs", "PERMISSIONS.md"), "utf8");
  expect(written).toBe(writePermissions());
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
