import { fileURLToPath } from "node:url";

/** The checkout's own folder, wherever the process was started from. Absolute, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
