import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writePermissions } from "./write-permissions.ts";

// Writes docs/permissions.md anew from the policies.
writeFileSync(join(import.meta.dirname, "..", "docs", "permissions.md"), writePermissions());
