"use client";
import { useSyncExternalStore } from "react";
import { formatForReader } from "./format-instant.ts";

type YourTimeProps = { at: string; zone: string; locale: string; template: string };

/**
 * The reader's own time, known in the browser alone; empty on the server. Pages without the framework's
 * scripts are completed from the same attributes by public/reading.js.
 */
export function YourTime({ at, zone, locale, template }: YourTimeProps) {
  const readerZone = useSyncExternalStore(neverChanges, browserZone, () => null);
  const time = readerZone && formatForReader(new Date(at), zone, readerZone, locale);
  return <span data-your-time={template}>{time && ` · ${template.replace("{time}", time)}`}</span>;
}

const neverChanges = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
