import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmFirst } from "#components/factor/confirm-first.tsx";
import { RecoveryCodesForm } from "#components/factor/recovery-codes-form.tsx";
import { Said } from "#components/factor/said.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";
import { destinationOf } from "../../../sign-in/destination-of.ts";
import { makeRecoveryCodesAction } from "./actions.ts";

type Props = PageProps<"/account/security/codes">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security.codes");
  return { title: t("title") };
}

export default async function RecoveryCodesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { token } = await signInHere();
  const { next: asked, said } = await searchParams;
  const next = destinationOf(asked, "/account/security");
  const [t, { ok: isFresh }] = await Promise.all([getTranslations("security"), requireFresh(actor, token)]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <Breadcrumbs crumbs={[{ href: "/account/security", label: t("title") }]} />
        <PageHeading title={t("codes.title")} standfirst={t("codes.lead")} />
        <Said said={said} />
      </div>
      {!isFresh && <ConfirmFirst back={`/account/security/codes?next=${encodeURIComponent(next)}`} />}
      <RecoveryCodesForm action={makeRecoveryCodesAction} next={next} offered={isFresh} />
    </div>
  );
}
