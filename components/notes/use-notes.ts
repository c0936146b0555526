"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { keepKeys, newPoint } from "#components/contribution/kept-keys.ts";
import { forgetLine, keepLine, keptLines, type NotesPlace } from "./kept-lines.ts";
import { inOrder, isSettled, type NoteLine, nextStep } from "./note-lines.ts";
import { type LineAnswer, sendLine } from "./send-line.ts";

export type Notes = {
  /** In the order they were written in. */
  lines: readonly NoteLine[];
  /** Whether the server could be reached last time; null before the first try. */
  connection: "reached" | "unreachable" | "signedOut" | null;
  /** False where the browser keeps nothing. */
  isKept: boolean;
  add: (line: Pick<NoteLine, "body" | "agendaItemId" | "speaker" | "path" | "title">) => void;
  undo: (line: NoteLine) => void;
  /** Sends a refused line once more. */
  retry: (line: NoteLine) => void;
};

const pausesMs = { first: 1_000, longest: 20_000 };

/** The lines of a note taker: kept on the device first, then sent one after the other until each has arrived. */
export function useNotes(address: string, { accountId, discussionId }: NotesPlace): Notes {
  const [lines, setLines] = useState<NoteLine[]>([]);
  const [connection, setConnection] = useState<Notes["connection"]>(null);
  const [isKept, setKept] = useState(true);
  const [tick, setTick] = useState(0);
  const isBusy = useRef(false);
  const pauseMs = useRef(pausesMs.first);

  const put = useCallback(
    (line: NoteLine) => {
      if (!keepLine({ accountId, discussionId }, line)) setKept(false);
      setLines((before) => [...before.filter(({ id }) => id !== line.id), line]);
    },
    [accountId, discussionId],
  );
  const drop = useCallback(
    ({ id }: NoteLine) => {
      forgetLine({ accountId, discussionId }, id);
      setLines((before) => before.filter((line) => line.id !== id));
    },
    [accountId, discussionId],
  );

  useEffect(() => {
    const place = { accountId, discussionId };
    const [now, kept] = [new Date(), keptLines(place)];
    for (const line of kept) if (isSettled(line, now)) forgetLine(place, line.id);
    setLines(kept.filter((line) => !isSettled(line, now)));
  }, [accountId, discussionId]);

  useEffect(() => {
    const again = () => setTick((count) => count + 1);
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a tick is a reason to try again
  useEffect(() => {
    const step = nextStep(lines);
    if (!step || isBusy.current) return;
    if (step.kind === "drop") return drop(step.line);
    isBusy.current = true;
    if (step.kind === "send") keepLine({ accountId, discussionId }, { ...step.line, state: "tried" });
    void sendLine(address, { accountId, discussionId }, step).then((answer) => {
      isBusy.current = false;
      setConnection(connectionAfter(answer));
      if (answer.kind === "later") {
        setTimeout(() => setTick((count) => count + 1), pauseMs.current);
        pauseMs.current = Math.min(pauseMs.current * 2, pausesMs.longest);
        return;
      }
      pauseMs.current = pausesMs.first;
      if (step.kind === "takeBack") return drop(step.line);
      // It may have been undone while it was on its way.
      setLines((before) =>
        before.map((line) => {
          if (line.id !== step.line.id) return line;
          const arrived = { ...line, ...after(answer) };
          keepLine({ accountId, discussionId }, arrived);
          return arrived;
        }),
      );
    });
  }, [lines, tick, address, accountId, discussionId, drop]);

  return {
    lines: inOrder(lines),
    connection,
    isKept,
    add(line) {
      const { id, key } = newPoint();
      keepKeys({ accountId, discussionId }, [key]);
      const order = Math.max(Date.now(), ...lines.map((other) => other.order + 1));
      put({ ...line, id, key, order, wanted: "there", state: "waiting", appearsAt: null, refusal: "" });
    },
    undo: (line) =>
      put({
        ...line,
        wanted: "gone",
        ...(isBusy.current && line.state === "waiting" ? { state: "tried" } : {}),
      }),
    retry: (line) => put({ ...line, state: "waiting", refusal: "" }),
  };
}

function connectionAfter(answer: LineAnswer): Notes["connection"] {
  if (answer.kind !== "later") return "reached";
  return answer.isSignedOut ? "signedOut" : "unreachable";
}

function after(answer: Exclude<LineAnswer, { kind: "later" }>): Partial<NoteLine> {
  return answer.kind === "done"
    ? { state: "sent", appearsAt: answer.appearsAt }
    : { state: "refused", refusal: answer.message };
}
