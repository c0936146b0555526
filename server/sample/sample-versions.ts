import type { SampleFinding } from "#prisma/sample/types.ts";

/** A finding's texts as rows, a day apart from the day it was proposed. */
export function sampleVersions(
  { statement, reasons, earlier = [] }: SampleFinding,
  { createdById, from }: { createdById: string; from: Date },
) {
  let substance = 1;
  return [...earlier.map((text) => text.statement), statement].map((words, index) => {
    const change = earlier[index - 1]?.next;
    if (change?.change === "substance") substance = index + 1;
    return {
      number: index + 1,
      substance,
      statement: words,
      reasons,
      note: change?.note ?? "",
      createdById,
      createdAt: new Date(from.getTime() + index * 86_400_000),
    };
  });
}
