import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { auditAddress } from "#components/audit/audit-address.ts";
import { AuditFilters } from "#components/audit/audit-filters.tsx";
import { AuditList } from "#components/audit/audit-list.tsx";
import { ChainCheck } from "#components/audit/chain-check.tsx";
import { ExportLinks } from "#components/audit/export-links.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listAudit } from "#lib/domain/audit/list-audit.ts";
import { readChain } from "#lib/domain/audit/read-chain.ts";
import { type AuditFilter, auditFilterSchema, notedHeadSchema } from "#lib/domain/audit/schema.ts";
import type { AuditPage } from "#lib/domain/audit/types.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { mostExported } from "#lib/domain/notifications/export-activity.ts";
import { requireActor } from "#lib/web/current-actor.ts";

type Props = PageProps<"/admin/audit">;

export async function generateMetadata(): Promise<Metadata> {
  if (!mayAdminister(await requireActor())) notFound();
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPageOfInstallation({ searchParams }: Props) {
  const asked = await searchParams;
  const filter = auditFilterSchema.parse(asked);
  const page = (await listAudit(await requireActor(), filter)) ?? notFound();
  const [t, admin] = await Promise.all([getTranslations("audit"), getTranslations("group.administration")]);
  return (
    <div className="grid grid-cols-1 gap-10">
      <div>
        <Breadcrumbs crumbs={[{ href: "/admin", label: admin("title") }]} />
        <PageHeading title={t("title")} standfirst={t("lead")} />
        <Recorded {...{ page, filter }} />
      </div>
      <TitledSection id="chain" title={t("chain.title")} lead={t("chain.lead")}>
        <Chain {...asked} />
      </TitledSection>
    </div>
  );
}

async function Recorded({ page, filter }: { page: AuditPage; filter: AuditFilter }) {
  const t = await getTranslations("audit");
  const { before, ...chosen } = filter;
  const isNarrowed = Object.values(chosen).some(Boolean);
  const about = page.entries.find((entry) => entry.about)?.about;
  return (
    <div className="grid grid-cols-1 gap-6">
      <AuditFilters filter={filter} page={page} />
      {page.entries.length > 0 ? (
        <>
          <p className="text-sm text-quiet">
            {t("total", { count: page.total })}
            {chosen.subject && about && ` · ${t("ofAccount", { name: about })}`}
          </p>
          <AuditList entries={page.entries} />
        </>
      ) : (
        <EmptyState title={t(isNarrowed ? "noneMatch" : "none")} />
      )}
      <p className="flex flex-wrap gap-3">
        {before && <LinkButton href={auditAddress(chosen)}>{t("newest")}</LinkButton>}
        {page.older && (
          <LinkButton href={auditAddress({ ...chosen, before: page.older })}>{t("older")}</LinkButton>
        )}
      </p>
      {page.entries.length > 0 && (
        <ExportLinks most={mostExported} hrefOf={(format) => auditAddress(chosen, `/export/${format}`)} />
      )}
    </div>
  );
}

async function Chain({ check, noted }: Awaited<Props["searchParams"]>) {
  const typed = typeof noted === "string" ? noted.trim().slice(0, 100) : "";
  const hash = notedHeadSchema.parse(typed || undefined);
  const chain = await readChain(await requireActor(), { isWhole: check === "yes", noted: hash ?? null });
  return chain && <ChainCheck {...chain} noted={typed ? { typed, isHash: hash !== undefined } : null} />;
}
