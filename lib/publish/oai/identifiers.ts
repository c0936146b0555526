import { isUuid } from "#lib/base/uuid.ts";

/**
 * Names a record for ever: its address may change, its id does not.
 * @param appUrl public address; its host is the namespace
 */
export function identifierOf(id: string, appUrl: string): string {
  return `${prefixOf(appUrl)}${id}`;
}

/** @returns the publication's id, or null for what is no identifier of this archive */
export function readIdentifier(identifier: string, appUrl: string): string | null {
  const prefix = prefixOf(appUrl);
  const id = identifier.startsWith(prefix) ? identifier.slice(prefix.length) : "";
  return isUuid(id) ? id : null;
}

/** The namespace by which archives know each other; null where the host has no domain name (localhost). */
export function namespaceOf(appUrl: string): string | null {
  const { hostname } = new URL(appUrl);
  return domainName.test(hostname) ? hostname : null;
}

const prefixOf = (appUrl: string) => `oai:${new URL(appUrl).hostname}:`;

/** As oai-identifier.xsd has it. */
const domainName = /^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+$/;
