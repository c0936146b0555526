/** One line of the notes on this device, until the server has it and everybody sees it. */
export type NoteLine = {
  /** Under which it may be sent as often as it takes. */
  id: string;
  key: string;
  /** Lines are sent in this order. */
  order: number;
  body: string;
  agendaItemId: string | null;
  /** Whose words they are, on the record; null: the note taker's own. */
  speaker: { id: string; name: string } | null;
  /** The page it was written on, for whoever is asked what becomes of it. */
  path: string;
  title: string;
  /** `gone` once it was undone. */
  wanted: "there" | "gone";
  /** `tried`: it may have arrived. */
  state: "waiting" | "tried" | "sent" | "refused";
  /** ISO instant at which everybody sees it; null where they do at once, or it is not known yet. */
  appearsAt: string | null;
  /** What the server said to a line it refused. */
  refusal: string;
};

export type NoteStep = { kind: "send" | "takeBack" | "drop"; line: NoteLine };

/** @returns what has to be done next, or null when everything is where it is wanted */
export function nextStep(lines: readonly NoteLine[]): NoteStep | null {
  for (const line of inOrder(lines)) {
    if (line.wanted === "gone") {
      const isUnsent = line.state === "waiting" || line.state === "refused";
      return { kind: isUnsent ? "drop" : "takeBack", line };
    }
    if (line.state === "waiting" || line.state === "tried") return { kind: "send", line };
  }
  return null;
}

/** @returns the last line that can still be undone: one that nobody has seen, or on the record the last */
export function lastUndoable(lines: readonly NoteLine[], now: Date): NoteLine | null {
  const line = inOrder(lines).findLast(({ wanted }) => wanted === "there");
  return line && !hasAppeared(line, now) ? line : null;
}

/** Whether everybody sees it by now. */
export function hasAppeared({ appearsAt }: NoteLine, now: Date): boolean {
  return appearsAt !== null && Date.parse(appearsAt) <= now.getTime();
}

/** Lines that are of no more use on the device: they arrived, and everybody sees them. */
export function isSettled(line: NoteLine, now: Date): boolean {
  return (
    line.state === "sent" && line.wanted === "there" && (line.appearsAt === null || hasAppeared(line, now))
  );
}

export function inOrder(lines: readonly NoteLine[]): NoteLine[] {
  return lines.toSorted((one, other) => one.order - other.order);
}

/** A line as it was typed: `@Name words` are that member's words. */
export function speakerIn<P extends { name: string }>(
  text: string,
  people: readonly P[],
): { speaker: P | null; body: string } {
  const longestFirst = people.toSorted((one, other) => other.name.length - one.name.length);
  const speaker = longestFirst.find(({ name }) => text.toLowerCase().startsWith(`@${name.toLowerCase()}`));
  if (!speaker) return { speaker: null, body: text.trim() };
  return {
    speaker,
    body: text
      .slice(speaker.name.length + 1)
      .replace(/^[\s:,]+/, "")
      .trim(),
  };
}
