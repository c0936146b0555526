import { samplePassword } from "./sample/add-people.ts";
import { hasSample } from "./sample/load.ts";

// Also in the README: people try them in this order.
const addresses = ["admin", "moderator", "expert", "expert2", "observer", "outsider"].map(
  (name) => `${name}@example.org`,
);

/** What to tell the person at the terminal about the sample's sign-ins; empty where there are none. */
export async function describeSampleSignIns({ loopback }: { loopback: boolean }): Promise<string> {
  if (!(await hasSample())) return "";
  if (!loopback) return "  The sample's sign-ins are off, because other machines can reach this server.\n";
  return [
    "  Sample sign-ins, password",
    ` ${samplePassword}\n`,
    ...addresses.map((address) => `    ${address}\n`),
  ].join("");
}
