import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { editionAddress, madeAddress } from "./edition-address.ts";
import { NoticeMark } from "./notice-mark.tsx";
import { PageSection } from "./page-section.tsx";

const tones = { public: "success", superseded: "warn", withdrawn: "danger" } as const;

/** Every edition of a publication, with its state and the fingerprint of its bytes. */
export function Editions({ slug, number, editions }: EditionView) {
  const t = useTranslations("publication");
  const state = useTranslations("domain.editionState");
  const changes = useTranslations("edition.changes");
  const made = useTranslations("edition.made");
  const first = Math.min(...editions.map((edition) => edition.number));
  return (
    <PageSection
      id="editions"
      title={t("editions.heading")}
      more={
        <a href={madeAddress({ slug, number, editions })} className="link">
          {made("link")}
        </a>
      }
    >
      <p className="mb-4 max-w-measure text-quiet">{t("editions.intro")}</p>
      <ul className="space-y-4">
        {editions.map((edition) => (
          <li key={edition.number}>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <a href={editionAddress(slug, edition.number)} className="link">
                {t("edition", { number: edition.number })}
              </a>
              <Day on={edition.publishedAt} />
              <Badge tone={tones[edition.state]}>{state(edition.state)}</Badge>
              {edition.number > first && (
                <a href={`${editionAddress(slug, edition.number)}/changes`} className="link">
                  {changes("link")}
                  <span className="sr-only"> · {t("edition", { number: edition.number })}</span>
                </a>
              )}
              {edition.number === number && <span className="text-quiet">({t("editions.this")})</span>}
            </p>
            <EditionRemarks notices={edition.notices} />
            <p className="mt-1 text-xs break-all text-quiet">
              {t("editions.fingerprint")} <code className="font-mono">{edition.hash}</code>
            </p>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

function EditionRemarks({ notices }: Pick<EditionView["editions"][number], "notices">) {
  if (notices.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">
      {notices.map((notice) => (
        <li key={`${notice.kind} ${notice.madeAt.toISOString()}`}>
          <NoticeMark notice={notice} />
        </li>
      ))}
    </ul>
  );
}
