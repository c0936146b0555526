/** How a box beside a finding is drawn. */
export const panel = "grid grid-cols-1 gap-4 rounded-lg border border-line bg-raised p-5 scroll-mt-20";
