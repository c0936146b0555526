/** How facts are grouped that administrators read. */
export const auditFamilies = [
  "signIns",
  "accounts",
  "brokenGlass",
  "groups",
  "settings",
  "exports",
  "other",
] as const;
export type AuditFamily = (typeof auditFamilies)[number];

type Named = Exclude<AuditFamily, "other">;

/** How the names of a family's facts begin, of the installation and of groups. */
export const auditPrefixes: Record<Named, readonly string[]> = {
  signIns: [
    "SignedIn",
    "SignedOut",
    "SignIns",
    "Passkey",
    "Authenticator",
    "RecoveryCode",
    "Factors",
    "Password",
  ],
  accounts: ["Account", "Administrator", "Person", "Portrait"],
  brokenGlass: ["BreakGlass"],
  groups: ["Group", "Member"],
  settings: ["Institution", "Logo", "TwoFactors", "Retention"],
  exports: [
    "Archive",
    "Matrix",
    "TextDownloaded",
    "ResponsesDownloaded",
    "SourcesDownloaded",
    "Activity",
    "Audit",
    "DataExport",
  ],
};

/** Of what happens inside groups, this alone is administrators' to read, and of it only that it happened. */
export const groupPrefixes: readonly string[] = [
  "GroupOpened",
  "GroupAnnounced",
  "GroupConcluded",
  "GroupReopened",
  "Member",
  ...auditPrefixes.brokenGlass,
  ...auditPrefixes.exports,
];

/** Facts of groups that name who did it: an administrator's own doing. */
export const namedPrefixes: readonly string[] = ["GroupOpened", ...auditPrefixes.brokenGlass];

/** Whether a kind begins with one of these. */
export function beginsWith(kind: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => kind.startsWith(prefix));
}

export function auditFamilyOf(kind: string): AuditFamily {
  const known = Object.entries(auditPrefixes) as [Named, readonly string[]][];
  return known.find(([, prefixes]) => beginsWith(kind, prefixes))?.[0] ?? "other";
}
