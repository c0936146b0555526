/**
 * The network that somebody's address is counted under: what one household or office shares. Of IPv6 everybody has a whole /64 to
 * choose addresses from, so its first four groups count; an IPv4 address counts as it is, also where it is written as IPv6.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(":")) return address;
  const [bare = ""] = address.split("%");
  const [front = [], back = []] = bare.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0");
  return [...front, ...zeros, ...back].slice(0, 4).join(":");
}
