// The collaboration server as a process of its own, to be killed: `node child.ts DATABASE_URL PORT`.
import { serve } from "./serve.ts";

const [, , databaseUrl = "", port = "0"] = process.argv;
const served = await serve(databaseUrl, Number(port));
process.send?.({ port: served.port });
process.on("SIGTERM", () => void served.stop().then(() => process.exit(0)));
process.on("disconnect", () => process.exit(1));
