import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { editionAddress } from "./edition-address.ts";

export type ChangesHeadingProps = { before: EditionView; after: EditionView };

/** Which two editions are compared; what kind of change it was said to be, where the one follows the other. */
export function ChangesHeading({ before, after }: ChangesHeadingProps) {
  const t = useTranslations("edition.changes");
  const kinds = useTranslations("domain.noticeKind");
  const { content, editions } = after;
  const previous = editions.find(({ number }) => number < after.number)?.number;
  const change = previous === before.number ? content.change : null;
  return (
    <>
      <PageHeading
        title={t("title", { title: content.title })}
        facts={
          <p>
            {t.rich("fromTo", {
              from: () => <Which edition={before} />,
              to: () => <Which edition={after} />,
            })}
          </p>
        }
      />
      {change && (
        <div className="mb-8 max-w-4xl rounded-md border-s-4 border-accent bg-raised p-5">
          <p className="font-semibold">{kinds(change.kind)}</p>
          {change.note && <p className="mt-1 font-serif break-words whitespace-pre-line">{change.note}</p>}
        </div>
      )}
    </>
  );
}

function Which({ edition: { slug, number, publishedAt } }: { edition: EditionView }) {
  const t = useTranslations("publication");
  return (
    <>
      <a href={editionAddress(slug, number)} className="link">
        {t("edition", { number })}
      </a>
      {" ("}
      <Day on={publishedAt} />)
    </>
  );
}
