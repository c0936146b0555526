import { BlockList, isIP } from "node:net";

/** The proxies whose word on a visitor's address is believed. */
export type Proxies = { has(address: string): boolean };

/**
 * Reads `TRUSTED_PROXIES`: addresses, ranges such as `10.0.0.0/8`, or `loopback`, with commas between them.
 * Throws: RangeError at an entry that is none of these, with that entry as its message.
 */
export function proxiesOf(list: string): Proxies {
  const known = new BlockList();
  for (const entry of list.split(",").map((part) => part.trim())) if (entry !== "") add(known, entry);
  return {
    has(address) {
      const version = isIP(address);
      return version !== 0 && known.check(address, version === 4 ? "ipv4" : "ipv6");
    },
  };
}

function add(known: BlockList, entry: string): void {
  if (entry === "loopback") {
    known.addSubnet("127.0.0.0", 8, "ipv4");
    known.addAddress("::1", "ipv6");
    return;
  }
  const [, address = "", bits] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  // Everybody would be a proxy: then everybody could say who they are.
  if (version === 0 || Number(bits ?? most) > most || bits === "0") throw new RangeError(entry);
  known.addSubnet(address, Number(bits ?? most), version === 4 ? "ipv4" : "ipv6");
}
