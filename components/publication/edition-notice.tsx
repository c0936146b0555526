import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { NoticeText } from "./notice-text.tsx";

/** Says on top that an edition was withdrawn, with the reason, or that there is a newer one; and what was said of it since. */
export function EditionNotice({ edition }: { edition: EditionView }) {
  return (
    <>
      {edition.state !== "public" && <Banner edition={edition} />}
      <Remarks notices={edition.notices.filter(({ kind }) => kind !== "withdrawal")} />
    </>
  );
}

function Remarks({ notices }: Pick<EditionView, "notices">) {
  const t = useTranslations("publication.notice");
  if (notices.length === 0) return null;
  return (
    <aside
      aria-label={t("remarks")}
      className="mb-8 grid max-w-4xl gap-4 rounded-md border-s-4 border-accent bg-raised p-5"
    >
      {notices.map((notice) => (
        <div key={notice.id}>
          <NoticeText notice={notice} />
        </div>
      ))}
    </aside>
  );
}

function Banner({ edition }: { edition: EditionView }) {
  const t = useTranslations("publication.notice");
  return (
    <aside
      aria-label={t("label")}
      className={`mb-8 max-w-4xl rounded-md border-s-4 bg-raised p-5 ${
        edition.state === "withdrawn" ? "border-danger" : "border-warn"
      }`}
    >
      {edition.state === "withdrawn" ? <Withdrawn edition={edition} /> : <Superseded slug={edition.slug} />}
    </aside>
  );
}

function Withdrawn({ edition: { withdrawnAt, withdrawalReason } }: { edition: EditionView }) {
  const t = useTranslations("publication.notice");
  return (
    <>
      <p className="font-semibold">{t("withdrawn")}</p>
      {withdrawnAt && (
        <p className="mt-1 text-quiet">{t.rich("withdrawnOn", { day: () => <Day on={withdrawnAt} /> })}</p>
      )}
      <p className="mt-2 font-serif whitespace-pre-line">{withdrawalReason}</p>
    </>
  );
}

function Superseded({ slug }: { slug: string }) {
  const t = useTranslations("publication.notice");
  return (
    <>
      <p className="font-semibold">{t("superseded")}</p>
      <p className="mt-1">
        {t.rich("supersededText", {
          link: (words) => (
            <a href={`/publications/${slug}`} className="link">
              {words}
            </a>
          ),
        })}
      </p>
    </>
  );
}
