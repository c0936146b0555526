import { decideDois } from "#lib/domain/publications/decide-dois.ts";
import { sendDeposits } from "#lib/domain/publications/send-deposits.ts";
import { settings } from "#lib/infra/settings.ts";

/** Every minute, where the installation has a prefix: editions that came out get their DOI, and its agency is told of it. */
export async function tellAgenciesTask(): Promise<void> {
  const { doi } = settings();
  if (!doi) return;
  await decideDois(doi.prefix);
  await sendDeposits(doi);
}
