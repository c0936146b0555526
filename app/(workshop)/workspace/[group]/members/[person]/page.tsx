import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MemberEndForm } from "#components/group/member-end-form.tsx";
import { MemberRoleForm } from "#components/group/member-role-form.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { PortraitForm } from "#components/person/portrait-form.tsx";
import { ProfileForm } from "#components/person/profile-form.tsx";
import { PublicProfileLink } from "#components/person/public-profile-link.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listMemberEnds } from "#lib/domain/groups/list-member-ends.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { findDescribable } from "#lib/domain/people/find-describable.ts";
import { maxImageBytes } from "#lib/infra/images/limits.ts";
import { portraitSaid } from "#lib/web/portrait-said.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import {
  changeMemberRoleAction,
  describePersonAction,
  removePortraitAction,
  setMemberEndAction,
} from "../actions.ts";

type Props = PageProps<"/workspace/[group]/members/[person]">;

/** A present member of the group whom the actor may describe. */
const requireMember = cache(async (part: string, slug: string) => {
  const { actor, group } = await requireGroup(part);
  const members = await listMembers(actor, group.id);
  const member = members.find(({ person: { slug: each } }) => each === slug);
  if (!member) notFound();
  const person = group.may.manageMembers && (await findDescribable(actor, { slug }));
  return person ? { actor, group, person, member } : forbidden();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: part, person: slug } = await params;
  const { group, person } = await requireMember(part, slug);
  const t = await getTranslations("profile");
  return { title: `${t("titleOf", { name: person.name })} · ${group.name}` };
}

export default async function MemberProfilePage({ params, searchParams }: Props) {
  const { group: part, person: slug } = await params;
  const { actor, group, person, member } = await requireMember(part, slug);
  const [t, words, ends] = await Promise.all([
    getTranslations("profile"),
    getTranslations("members.membership"),
    listMemberEnds(actor, group),
  ]);
  const { name } = person;
  return (
    <div className="grid grid-cols-1 gap-10">
      <div className="grid gap-6">
        <PageHeading title={t("titleOf", { name })} standfirst={t("standfirstOf", { name })} />
        <PublicProfileLink person={person} />
        <ProfileForm action={describePersonAction} person={person} />
      </div>
      <TitledSection id="portrait" title={t("portrait.title")}>
        <PortraitForm
          person={person}
          address={`/workspace/${group.slug}/members/${person.slug}`}
          megabytes={maxImageBytes / 1_000_000}
          said={await portraitSaid(searchParams)}
          remove={removePortraitAction}
        />
      </TitledSection>
      <TitledSection id="membership" title={words("title")} lead={words("lead")}>
        <div className="grid grid-cols-1 gap-8">
          <MemberRoleForm action={changeMemberRoleAction} member={member} />
          <MemberEndForm
            action={setMemberEndAction}
            memberId={member.id}
            endsAt={ends.get(member.id) ?? null}
          />
        </div>
      </TitledSection>
    </div>
  );
}
