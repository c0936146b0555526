import { StartError } from "#lib/infra/start-error.ts";
import { withInstallation } from "./open-installation.ts";

// Looks whether what was recorded is as it was recorded: seals the newest, checks every seal, and prints the last one's hash. With a
// hash that was written down earlier, whether it is in the chain. Exit code 1: something is not as it was.
await withInstallation(async () => {
  const noted = process.argv[2]?.trim().toLowerCase() ?? null;
  if (noted !== null && !/^[0-9a-f]{64}$/.test(noted))
    throw new StartError("A hash has 64 digits from 0 to f: npm run audit -- HASH");
  const { sealFacts } = await import("#lib/domain/facts/seal-facts.ts");
  const { verifySeals } = await import("#lib/domain/facts/verify-seals.ts");
  await sealFacts();
  const { seals, facts, head, forgotten, broken, known } = await verifySeals(noted);
  console.log(`${seals} seals hold ${facts} facts; in ${forgotten} of them a name was forgotten by rule.`);
  if (broken)
    throw new StartError(
      `Seal ${broken.number} does not hold (${broken.because}: facts ${broken.fromId} to ${broken.untilId}).`,
    );
  console.log(`The last one: ${head ?? "none"}`);
  if (noted === null) return;
  if (known === null) throw new StartError("The hash that was written down is not in the chain.");
  console.log(`The hash that was written down is that of seal ${known}.`);
});
