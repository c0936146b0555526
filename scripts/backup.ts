import { backUpInstallation } from "#server/backup/installation.ts";
import { withFile } from "./with-file.ts";

// Writes this installation, database and files, into one file.
await withFile("npm run backup -- FILE", ["encrypt"], ({ file, signal, options }) =>
  backUpInstallation({ file, signal, encrypt: options.encrypt === true }),
);
