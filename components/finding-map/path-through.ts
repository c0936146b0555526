type Line = { from: string; to: string };

/** What lies on the way through a box: all it rests on, and all that rests on it. */
export function pathThrough(key: string, lines: readonly Line[]): Set<string> {
  return new Set([...reach(key, lines, "to", "from"), ...reach(key, lines, "from", "to")]);
}

function reach(key: string, lines: readonly Line[], near: keyof Line, far: keyof Line): Set<string> {
  const seen = new Set([key]);
  const waiting = [key];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const line of lines) {
      if (line[near] !== place || seen.has(line[far])) continue;
      seen.add(line[far]);
      waiting.push(line[far]);
    }
  }
  return seen;
}
