import { Day } from "#components/ui/date-time.tsx";
import type { TimelineEntry } from "./public-timeline.ts";
import { useEntryWords } from "./timeline-words.ts";

/** The life of a group, first things first. */
export function PublicTimelineList({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="max-w-4xl border-s-2 border-line">
      {entries.map((entry) => (
        <li
          key={`${entry.on} ${entry.kind} ${"href" in entry ? entry.href : "title" in entry ? entry.title : ""}`}
          className="relative py-2 ps-6 before:absolute before:-start-[0.4375rem] before:top-4 before:size-3 before:rounded-full before:border-2 before:border-accent before:bg-paper"
        >
          <p className="text-sm text-quiet">
            <Day on={entry.on} />
          </p>
          <p>
            <EntryWords entry={entry} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function EntryWords({ entry }: { entry: TimelineEntry }) {
  const words = useEntryWords()(entry);
  if (!("href" in entry)) return words;
  return (
    <a href={entry.href} className="link">
      {words}
    </a>
  );
}
