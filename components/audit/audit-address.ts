import type { AuditFilter } from "#lib/domain/audit/schema.ts";

/** Of the audit page, or of a part of it, with this choice. */
export function auditAddress(filter: AuditFilter, part = ""): string {
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(chosen).toString();
  return `/admin/audit${part}${query && `?${query}`}`;
}
