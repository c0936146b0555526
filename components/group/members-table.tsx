import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { PersonName } from "#components/ui/people-list.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { countryName } from "#lib/base/country-name.ts";
import { lastDayOf } from "#lib/base/day-end.ts";
import type { MemberView } from "#lib/domain/groups/types.ts";
import { RemoveMemberForm } from "./remove-member-form.tsx";

export type MembersTableProps = {
  members: readonly MemberView[];
  /** For whoever manages members; null for everybody else. */
  remove: FormAction | null;
  /** Where somebody's public profile is edited, by their slug; null for whoever may not. */
  profiles: string | null;
  /** When memberships end by themselves, by the id of the membership, as far as one may know. */
  ends: ReadonlyMap<string, Date>;
};

/** Who is in the group, as what, and whose view they bring. */
export function MembersTable({ members, remove, profiles, ends }: MembersTableProps) {
  const t = useTranslations("group.members");
  const roles = useTranslations("domain.role");
  const locale = useLocale();
  const columns: Column<MemberView>[] = [
    { key: "name", header: t("name"), isRowHeader: true, cell: ({ person }) => <PersonName {...person} /> },
    {
      key: "role",
      header: t("role"),
      cell: ({ id, role }) => (
        <div className="grid justify-items-start gap-1">
          <Badge tone={tones[role]}>{roles(role)}</Badge>
          <EndsAfter at={ends.get(id)} />
        </div>
      ),
    },
    { key: "perspective", header: t("perspective"), cell: ({ perspective }) => perspective },
    {
      key: "affiliation",
      header: t("affiliation"),
      cell: ({ affiliation, person }) => affiliation || person.affiliation,
    },
    { key: "country", header: t("country"), cell: ({ person }) => countryName(person.country, locale) },
  ];
  if (profiles)
    columns.push({
      key: "profile",
      header: t("profileHeader"),
      cell: ({ person: { slug, name } }) => (
        <a href={`${profiles}/${slug}`} className="link target inline-flex items-center">
          <span aria-hidden>{t("profile")}</span>
          <span className="sr-only">{t("profileOf", { name })}</span>
        </a>
      ),
    });
  if (remove)
    columns.push({
      key: "remove",
      header: t("removeHeader"),
      cell: (member) => (
        <div className="grid justify-items-start gap-1">
          {profiles && (
            <ChangeLink address={`${profiles}/${member.person.slug}#membership`} {...member.person} />
          )}
          <RemoveMemberForm action={remove} member={member} />
        </div>
      ),
    });
  return <Table caption={t("caption")} columns={columns} rows={members} rowKey={({ id }) => id} />;
}

function EndsAfter({ at }: { at: Date | undefined }) {
  const t = useTranslations("members.membership");
  if (!at) return null;
  return (
    <span className="text-quiet">
      {t("endsAfter")} <Day on={lastDayOf(at)} />
    </span>
  );
}

function ChangeLink({ address, name }: { address: string; name: string }) {
  const t = useTranslations("members.membership");
  return (
    <a href={address} className="link target inline-flex items-center">
      <span aria-hidden>{t("change")}</span>
      <span className="sr-only">{t("changeOf", { name })}</span>
    </a>
  );
}

const tones = { moderator: "accent", expert: "neutral", observer: "abstain" } as const;
