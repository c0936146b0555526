import { DateTime } from "#components/ui/date-time.tsx";
import type { VersionCard } from "#lib/domain/versions/types.ts";
import { useVersionName } from "./use-version-name.ts";

/** One side of a comparison, as a link to it. */
export function ComparedVersion({ version, address }: { version: VersionCard | null; address: string }) {
  const nameOf = useVersionName();
  const href = version ? `${address}/versions/${version.number}` : address;
  return (
    <>
      <a href={href} className="link">
        {nameOf(version)}
      </a>
      {version && (
        <>
          {" ("}
          <DateTime at={version.createdAt} zone="UTC" />)
        </>
      )}
    </>
  );
}
