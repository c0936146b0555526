import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { AwaitedView, ReleaseView, UnmadeFile } from "#lib/domain/releases/types.ts";
import { LookAgain } from "./look-again.tsx";

export type ReleaseStandingProps = {
  release: ReleaseView;
  /** IANA name of the moderator's zone. */
  zone: string;
  /** Of this page, for those without script. */
  address: string;
  /** Of the group in the workshop. */
  group: string;
};

/** Where the publication of a report or paper stands, and how far its downloads are. */
export function ReleaseStanding({ release, zone, address, group }: ReleaseStandingProps) {
  const t = useTranslations("release");
  const { state, requestedBy, confirmedBy, publication, hash, change } = release;
  if (state === "cancelled") return <p>{t("standing.cancelled", { reason: release.reason })}</p>;
  return (
    <section aria-labelledby="standing" data-after-form="" className="grid max-w-measure gap-3">
      <h2 id="standing" className="font-serif text-2xl font-semibold">
        {t("standing.heading")}
      </h2>
      <State {...{ release, zone }} />
      <Awaited papers={release.awaits} address={group} />
      {publication && (
        <p>
          <a href={`/publications/${publication.slug}`} className="link target font-medium">
            {t("publicPage", { number: publication.number })}
          </a>
        </p>
      )}
      {change && <p>{t("standing.change", { kind: t(`kind.${change.kind}`), note: change.note })}</p>}
      <p className="text-sm text-quiet">
        {requestedBy && t("standing.by", { name: requestedBy })}{" "}
        {confirmedBy && t("standing.confirmedBy", { name: confirmedBy })}
      </p>
      <Files release={release} zone={zone} />
      <p className="text-xs break-all text-quiet">{t("standing.hash", { hash })}</p>
      {isMoving(release) && <LookAgain href={address} />}
    </section>
  );
}

function State({ release, zone }: { release: ReleaseView; zone: string }) {
  const t = useTranslations("release.standing");
  const { state, releaseAt, may } = release;
  if (state === "released") return <p>{t("released")}</p>;
  const waits = state === "requested";
  return (
    <>
      {waits && <p>{t(may.confirm ? "requested" : "requestedOwn")}</p>}
      {releaseAt ? (
        <p>
          {t(waits ? "requestedAt" : "scheduledAt")} <DateTime at={releaseAt} zone={zone} />
          {zone !== "UTC" && (
            <>
              {" · "}
              <time dateTime={releaseAt.toISOString()}>
                {releaseAt.toISOString().slice(0, 16).replace("T", " ")} UTC
              </time>
            </>
          )}
        </p>
      ) : (
        <p>{t(waits ? "requestedNow" : "scheduledNow")}</p>
      )}
    </>
  );
}

/** The papers without which it does not come out. */
function Awaited({ papers, address }: { papers: AwaitedView[]; address: string }) {
  const t = useTranslations("release.awaits");
  if (papers.length === 0) return null;
  const isHeld = papers.some(({ standing }) => standing !== "comes");
  return (
    <div className={isHeld ? "border-s-4 border-danger ps-3" : undefined}>
      <p className={isHeld ? "font-medium" : undefined}>{t(isHeld ? "held" : "waits")}</p>
      <ul className="mt-1 list-disc ps-5">
        {papers.map(({ title, slug, standing }) => (
          <li key={slug} className="break-words">
            {t.rich(standing, {
              title,
              paper: (words) => (
                <a href={`${address}/papers/${slug}/publish`} className="link">
                  {words}
                </a>
              ),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Files({ release, zone }: { release: ReleaseView; zone: string }) {
  const { filesMade, filesWanted, unmade } = release;
  const t = useTranslations("release.standing");
  if (filesWanted === 0) return null;
  return (
    <div className="grid gap-1 text-sm">
      <progress
        aria-label={t("progress")}
        value={filesMade}
        max={filesWanted}
        className="h-2 w-full accent-accent"
      />
      <p role="status">{t("files", { made: filesMade, wanted: filesWanted })}</p>
      <Unmade files={unmade} zone={zone} />
    </div>
  );
}

/** The downloads that could not be made, and why. */
function Unmade({ files, zone }: { files: UnmadeFile[]; zone: string }) {
  const t = useTranslations("release.unmade");
  const names = useTranslations("publication.downloads");
  if (files.length === 0) return null;
  return (
    <div className="border-s-4 border-danger ps-3">
      <p className="font-medium">{t("heading")}</p>
      <ul className="mt-1 list-disc ps-5">
        {files.map(({ format, reason, tryAgainAt }) => (
          <li key={format}>
            {t(reason, { file: names(format) })} {t("again")} <DateTime at={tryAgainAt} zone={zone} />
          </li>
        ))}
      </ul>
      <p className="mt-1">{t("means")}</p>
    </div>
  );
}

/** Whether the page says something else in a moment, by itself. */
function isMoving({ state, releaseAt, filesMade, filesWanted, unmade }: ReleaseView): boolean {
  const isBeingMade = filesMade + unmade.length < filesWanted;
  return (state === "scheduled" && releaseAt === null) || (state !== "cancelled" && isBeingMade);
}
