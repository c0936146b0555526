import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { LinkedIdentities } from "#components/account/linked-identities.tsx";
import { OfferedIdentity } from "#components/account/offered-identity.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listIdentities } from "#lib/domain/accounts/list-identities.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { readOfferedIdentity } from "#lib/web/offered-identity.ts";
import { requireFreshHere } from "#lib/web/require-fresh-here.ts";
import { readServiceName } from "#lib/web/service-name.ts";
import { dropIdentityAction, linkIdentityAction, unlinkIdentityAction } from "./actions.ts";

/** Nothing where there is no other service, and nothing linked from the time when there was one. */
const requireIdentities = cache(async () => {
  const actor = await requireActor();
  const name = readServiceName();
  const identities = await listIdentities(actor);
  if (!name && identities.length === 0) notFound();
  return { actor, name, identities };
});

export async function generateMetadata(): Promise<Metadata> {
  await requireIdentities();
  const t = await getTranslations("doors.identities");
  return { title: t("title") };
}

export default async function IdentitiesPage({ searchParams }: PageProps<"/account/identities">) {
  const { actor, name, identities } = await requireIdentities();
  await requireFreshHere(actor, "/account/identities");
  const { said } = await searchParams;
  const [t, account, offered] = await Promise.all([
    getTranslations("doors.identities"),
    getTranslations("account.account"),
    readOfferedIdentity(),
  ]);
  return (
    <div className="grid max-w-measure grid-cols-1 gap-8">
      <div>
        <Breadcrumbs crumbs={[{ href: "/account", label: account("title") }]} />
        <PageHeading title={t("title")} standfirst={t("lead")} />
      </div>
      {said === "elsewhere" && <FormMessage tone="problem">{t("elsewhere")}</FormMessage>}
      {said === "linked" && <FormMessage tone="success">{t("linked")}</FormMessage>}
      {offered && (
        <OfferedIdentity label={offered.label} link={linkIdentityAction} drop={dropIdentityAction} />
      )}
      <LinkedIdentities identities={identities} unlink={unlinkIdentityAction} />
      {name && !offered && (
        <a href="/sign-in/with?next=/account/identities" className="link target inline-flex items-center">
          {t("add", { name })}
        </a>
      )}
    </div>
  );
}
