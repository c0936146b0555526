import { noteEndedGlasses } from "#lib/domain/break-glass/end-break-glass.ts";
import { sealFacts } from "#lib/domain/facts/seal-facts.ts";
import { verifySeals } from "#lib/domain/facts/verify-seals.ts";
import { log } from "#lib/infra/log.ts";

/** Every minute: what ended by itself is recorded, and what was recorded gets its place in the chain. */
export async function sealFactsTask(): Promise<void> {
  await noteEndedGlasses();
  await sealFacts();
}

/** Every night: a chain that does not hold any more is an alarm in the log. */
export async function verifySealsTask(): Promise<void> {
  const { broken } = await verifySeals();
  if (broken) log.error({ seal: broken.number, because: broken.because }, "recorded facts were changed");
}
