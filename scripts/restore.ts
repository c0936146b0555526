import { restoreInstallation } from "#server/backup/installation.ts";
import { withFile } from "./with-file.ts";

// Reads a backup back into an empty installation.
await withFile("npm run restore -- FILE", [], restoreInstallation);
