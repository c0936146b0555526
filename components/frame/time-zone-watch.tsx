"use client";
import { useEffect } from "react";
import type { FormAction } from "#components/ui/action-form.tsx";
import { idle } from "#lib/base/form-state.ts";

export type TimeZoneWatchProps = {
  /** The zone the server knows of; null: none. */
  known: string | null;
  tell: FormAction;
};

/** Tells the server in which zone this browser is, once it is in another one than known: mails tell times in it. */
export function TimeZoneWatch({ known, tell }: TimeZoneWatchProps) {
  useEffect(() => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!timeZone || timeZone === known) return;
    const form = new FormData();
    form.set("timeZone", timeZone);
    // Without a network it is told another time.
    void tell(idle, form).catch(() => undefined);
  }, [known, tell]);
  return null;
}
