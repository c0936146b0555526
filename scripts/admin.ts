import { z } from "zod";
import { StartError } from "#lib/infra/start-error.ts";
import { withInstallation } from "./open-installation.ts";

// Makes an administrator: prints a link with which whoever reads the address chooses a password.
await withInstallation(async () => {
  const email = z.email().max(254).safeParse(process.argv[2]?.trim().toLowerCase());
  if (!email.success)
    throw new StartError("Name the administrator's mail address: npm run admin -- somebody@example.org");
  const { system } = await import("#lib/base/actor.ts");
  const { inviteAdministrator } = await import("#lib/domain/groups/invite-administrator.ts");
  const invited = await inviteAdministrator(system, email.data);
  if (!invited.ok) throw new StartError(`The administrator could not be invited (${invited.refusal.kind}).`);
  console.log(`Open this link to choose a password:\n${invited.value.link}`);
});
