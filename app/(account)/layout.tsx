import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { SignedOutDevice } from "#components/device/signed-out-device.tsx";
import { PublicFrame } from "#components/frame/public-frame.tsx";
import { WorkshopFrame } from "#components/frame/workshop-frame.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listMyGroups } from "#lib/domain/groups/queries.ts";
import type { Institution } from "#lib/domain/institution/types.ts";
import { countUnread } from "#lib/domain/notifications/list-notifications.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { readAddresses } from "#lib/web/read-addresses.ts";
import { StyleNonce } from "#lib/web/style-nonce.tsx";
import { signOutAction } from "./sign-out/actions.ts";

/** The doors between the two rooms: they stand in the frame of the room one is in. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const [actor, institution, messages, addresses] = await Promise.all([
    findActor(),
    readInstitution(),
    getMessages(),
    readAddresses(),
  ]);
  return (
    <NextIntlClientProvider messages={messages}>
      <StyleNonce />
      {actor ? (
        <Workshop {...{ actor, institution }}>{children}</Workshop>
      ) : (
        <PublicFrame {...{ institution, addresses }}>
          <SignedOutDevice />
          {children}
        </PublicFrame>
      )}
    </NextIntlClientProvider>
  );
}

type WorkshopProps = { actor: SignedInActor; institution: Institution; children: ReactNode };

async function Workshop({ actor, institution, children }: WorkshopProps) {
  const { accountId: id, name, administrator } = actor;
  const at = (await sharedNow()).getTime();
  const [groups, unread] = await Promise.all([listMyGroups(actor), countUnread(actor)]);
  return (
    <WorkshopFrame
      institution={institution}
      account={{ id, name, administrator }}
      groups={groups}
      unread={{ unread, at }}
      signOut={signOutAction}
    >
      {children}
    </WorkshopFrame>
  );
}
