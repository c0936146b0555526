import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writePermissions } from "./write-permissions.ts";

// Writes docs/PERMISSIONS.md anew from the policies.
writeFileSync(join(import.meta.dirname, "..", "docs", "PERMISSIONS.md"), writePermissions());
