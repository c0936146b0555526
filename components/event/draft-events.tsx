import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { DraftEvent } from "#lib/domain/events/types.ts";

/** Events that nobody was told of yet, each with the way to its page. Draws nothing where there are none. */
export function DraftEvents({ drafts, address }: { drafts: readonly DraftEvent[]; address: string }) {
  const t = useTranslations("group.events");
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="mb-10">
      <h2 id="drafts" className="mb-3 font-serif text-2xl font-semibold">
        {t("drafts")}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {drafts.map(({ slug, title, startsAt, timeZone }) => (
          <li key={slug} className="grid gap-1 py-4">
            <a
              href={`${address}/${slug}`}
              className="link target inline-flex items-center font-medium break-words"
            >
              {title}
            </a>
            <p className="text-sm text-quiet">
              <DateTime at={startsAt} zone={timeZone} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
