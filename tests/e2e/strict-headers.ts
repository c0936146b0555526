/** An answer as it came: its address, its status, its headers. */
export type Said = { path: string; status: number } & Record<string, string | number>;

const always: Record<string, RegExp> = {
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^(same-origin|no-referrer)$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
};

/** Addresses that belong to one person, or to nobody who is not signed in. */
const isPrivate =
  /^\/(workspace|account|admin|api\/auth|sign-in|sign-out|invitations|previews|reviews|subscriptions)\b/;

/** What an answer lacks of what every answer of its kind says, a line each. */
export function lacksOf(said: Said): string[] {
  const lacks = Object.entries(always).flatMap(([name, wanted]) =>
    wanted.test(String(said[name] ?? "")) ? [] : [`${name}: ${said[name]}`],
  );
  const type = String(said["content-type"] ?? "");
  if (type.startsWith("text/html") && said.status !== 304) lacks.push(...lacksOfPolicy(said));
  const isKept = /no-store/.test(String(said["cache-control"] ?? ""));
  if (isPrivate.test(said.path) && !isKept) lacks.push(`cache-control: ${said["cache-control"]}`);
  return lacks;
}

const wantedOfPolicy = [
  /(^|; )default-src '(self|none)'/,
  /(^|; )frame-ancestors 'none'/,
  /(^|; )base-uri '(self|none)'/,
  /(^|; )form-action 'self'/,
];

function lacksOfPolicy(said: Said): string[] {
  const policy = String(said["content-security-policy"] ?? "");
  if (/^default-src 'none'; sandbox$/.test(policy)) return []; // nothing runs and nothing is sent
  const lacks = wantedOfPolicy.filter((wanted) => !wanted.test(policy)).map(String);
  const scripts = /(?:^|; )script-src ([^;]*)/.exec(policy)?.[1] ?? "";
  const isLoose = /'unsafe-(inline|eval)'|\*|https?:/.test(scripts);
  return [...lacks, ...(isLoose ? [`script-src ${scripts}`] : [])].map((lack) => `policy: ${lack}`);
}
