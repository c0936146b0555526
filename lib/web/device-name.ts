// The first that fits: many browsers also call themselves by the name of another.
const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/**
 * What a person would call the browser they sign in with ("Firefox · Windows"): enough to know one's own again,
 * and all that is kept of the header.
 * @returns empty when nothing in the header is known
 */
export function deviceName(userAgent: string): string {
  return [browsers, systems].flatMap((known) => firstOf(known, userAgent)).join(" · ");
}

function firstOf(known: [RegExp, string][], userAgent: string): string[] {
  const found = known.find(([pattern]) => pattern.test(userAgent));
  return found ? [found[1]] : [];
}
