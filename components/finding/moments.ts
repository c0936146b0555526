import type { FindingCall, FindingVersionView, FindingView, Succession } from "#lib/domain/findings/types.ts";

/** Something that became of a finding. `successor`: it took its place; `predecessor`: the finding took its. */
export type Moment = { key: string; at: Date } & (
  | { kind: "version"; version: FindingVersionView }
  | { kind: "call"; call: FindingCall }
  | { kind: "succession"; succession: Succession; side: "successor" | "predecessor" }
);

type Past = Pick<FindingView, "versions" | "calls" | "successors" | "predecessors">;

/** What became of a finding, the newest first. */
export function momentsOf({ versions, calls, successors, predecessors }: Past): Moment[] {
  const moments: Moment[] = [
    ...successors.map((succession) => placed(succession, "successor")),
    ...calls.map((call) => ({ kind: "call" as const, call, at: call.createdAt, key: keyOf("call", call) })),
    ...versions.map((version) => ({
      kind: "version" as const,
      version,
      at: version.createdAt,
      key: `version ${version.number}`,
    })),
    ...predecessors.map((succession) => placed(succession, "predecessor")),
  ];
  return moments.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

function placed(succession: Succession, side: "successor" | "predecessor"): Moment {
  const key = `${side} ${succession.number}`;
  return { kind: "succession", succession, side, at: succession.createdAt, key };
}

function keyOf(kind: string, { createdAt }: { createdAt: Date }): string {
  return `${kind} ${createdAt.toISOString()}`;
}
