import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TitledSection } from "#components/group/titled-section.tsx";
import { PortraitForm } from "#components/person/portrait-form.tsx";
import { ProfileForm } from "#components/person/profile-form.tsx";
import { PublicProfileLink } from "#components/person/public-profile-link.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findDescribable } from "#lib/domain/people/find-describable.ts";
import { maxImageBytes } from "#lib/infra/images/limits.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { portraitSaid } from "#lib/web/portrait-said.ts";
import { describeMyselfAction, removeMyPortraitAction } from "./actions.ts";

type Props = PageProps<"/account/profile">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("profile");
  return { title: t("title") };
}

export default async function ProfilePage({ searchParams }: Props) {
  const actor = await requireActor();
  const person = (await findDescribable(actor, { id: actor.personId })) ?? notFound();
  const t = await getTranslations("profile");
  return (
    <div className="grid grid-cols-1 gap-10">
      <div className="grid gap-6">
        <PageHeading title={t("title")} standfirst={t("standfirst")} />
        <PublicProfileLink person={person} />
        <ProfileForm action={describeMyselfAction} person={person} />
      </div>
      <TitledSection id="portrait" title={t("portrait.title")}>
        <PortraitForm
          person={person}
          address="/account/profile"
          megabytes={maxImageBytes / 1_000_000}
          said={await portraitSaid(searchParams)}
          remove={removeMyPortraitAction}
        />
      </TitledSection>
    </div>
  );
}
