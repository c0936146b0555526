import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { TimeZoneWatch } from "#components/frame/time-zone-watch.tsx";
import { WorkshopFrame } from "#components/frame/workshop-frame.tsx";
import { SignedInAs } from "#components/ui/signed-in-as.tsx";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import { listMyGroups } from "#lib/domain/groups/queries.ts";
import { countUnread } from "#lib/domain/notifications/list-notifications.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { StyleNonce } from "#lib/web/style-nonce.tsx";
import { setTimeZoneAction } from "../(account)/account/actions.ts";
import { signOutAction } from "../(account)/sign-out/actions.ts";

/** The frame of the workshop. It may hide, never protect: each page asks for its actor itself. */
export default async function WorkshopLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const at = (await sharedNow()).getTime();
  const [institution, groups, messages, timeZone, unread] = await Promise.all([
    readInstitution(),
    listMyGroups(actor),
    getMessages(),
    readOwnTimeZone(actor),
    countUnread(actor),
  ]);
  return (
    <NextIntlClientProvider messages={messages}>
      <StyleNonce />
      <WorkshopFrame
        institution={institution}
        account={{ id: actor.accountId, name: actor.name, administrator: actor.administrator }}
        groups={groups}
        unread={{ unread, at }}
        signOut={signOutAction}
      >
        <TimeZoneWatch known={timeZone} tell={setTimeZoneAction} />
        <SignedInAs accountId={actor.accountId}>{children}</SignedInAs>
      </WorkshopFrame>
    </NextIntlClientProvider>
  );
}
