"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { OwnPointView } from "#lib/domain/discussions/types.ts";
import { type KeyPlace, keptKeys } from "./kept-keys.ts";

export type OwnPoints = {
  /** Null until they are known, and while they cannot be had. */
  points: readonly OwnPointView[] | null;
  isUnknown: boolean;
  ask: () => void;
};

/** Batches appear some seconds after their full five minutes. */
const graceMs = 6_000;

/** One's own contributions, asked for with the keys of this device; again whenever one of them appears. */
export function useOwnPoints(address: string, { accountId, discussionId }: KeyPlace): OwnPoints {
  const router = useRouter();
  const [points, setPoints] = useState<OwnPointView[] | null>(null);
  const [isUnknown, setUnknown] = useState(false);
  const ask = useCallback(async () => {
    const found = await askOwn(address, keptKeys({ accountId, discussionId }));
    setUnknown(found === null);
    if (found) setPoints(found);
  }, [address, accountId, discussionId]);
  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    const next = points?.flatMap(({ appearsAt }) => (appearsAt ? Date.parse(appearsAt) : [])) ?? [];
    if (next.length === 0) return;
    const inMs = Math.max(Math.min(...next) - Date.now(), 0) + graceMs;
    const timer = setTimeout(() => {
      router.refresh();
      void ask();
    }, inMs);
    return () => clearTimeout(timer);
  }, [points, ask, router]);
  return { points, isUnknown, ask: () => void ask() };
}

async function askOwn(address: string, keys: readonly string[]): Promise<OwnPointView[] | null> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ keys }),
      cache: "no-store",
    });
    return answer.ok ? ((await answer.json()) as OwnPointView[]) : null;
  } catch {
    return null;
  }
}
