import { createServer, type Server } from "node:http";
import { StartError, systemReason } from "#lib/infra/start-error.ts";

type Address = { host: string; port: number };

/** Finds out before any work is done whether the port is ours to have. Throws: StartError when it is not. */
export async function requireFreePort(address: Address): Promise<void> {
  const probe = createServer();
  await listen(probe, address);
  await new Promise((resolve) => probe.close(resolve));
}

/** Throws: StartError when the port is taken or may not be had. */
export function listen(server: Server, address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(new StartError(sentence(systemReason(error), address)));
    server.once("error", refuse);
    server.listen(address.port, address.host, () => {
      server.off("error", refuse);
      resolve();
    });
  });
}

function sentence(reason: string, { host, port }: Address): string {
  if (reason === "EADDRINUSE")
    return `Port ${port} is taken by another program; stop it or set PORT to another one.`;
  if (reason === "EACCES")
    return `Port ${port} needs permission that this user does not have; set PORT to one above 1023.`;
  return `The server cannot listen on ${host} (${reason}); set HOST to an address of this machine.`;
}
