import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { editionAddress } from "./edition-address.ts";
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
      {edition.state === "withdrawn" ? <Withdrawn edition={edition} /> : <Superseded edition={edition} />}
    </aside>
  );
}

function Withdrawn({ edition }: { edition: EditionView }) {
  const t = useTranslations("publication.notice");
  const { withdrawnAt, withdrawalReason } = edition;
  return (
    <>
      <p className="font-semibold">{t("withdrawn")}</p>
      {withdrawnAt && (
        <p className="mt-1 text-quiet">{t.rich("withdrawnOn", { day: () => <Day on={withdrawnAt} /> })}</p>
      )}
      <p className="mt-2 font-serif break-words whitespace-pre-line">{withdrawalReason}</p>
      <CurrentInstead edition={edition} />
    </>
  );
}

function Superseded({ edition }: { edition: EditionView }) {
  const t = useTranslations("publication.notice");
  return (
    <>
      <p className="font-semibold">{t("superseded")}</p>
      <CurrentInstead edition={edition} />
    </>
  );
}

/** Where the current edition is, and what it says otherwise; nothing where this is the newest. */
function CurrentInstead({ edition: { slug, number, editions } }: { edition: EditionView }) {
  const t = useTranslations("publication.notice");
  const changes = useTranslations("edition.changes");
  const newest = Math.max(...editions.map((each) => each.number));
  if (newest <= number) return null;
  return (
    <p className="mt-1">
      {t.rich("supersededText", {
        link: (words) => (
          <a href={`/publications/${slug}`} className="link">
            {words}
          </a>
        ),
      })}
      {" · "}
      <a href={`${editionAddress(slug, newest)}/changes?from=${number}`} className="link">
        {changes("since")}
      </a>
    </p>
  );
}
