const cut = ["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"];

/** Asks again where the product ended a connection that had nothing to do in the moment in which we took it up again. */
export async function fetchAgain(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (!isCut(error)) throw error;
    return fetch(address, init);
  }
}

function isCut(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return cut.includes(cause?.code ?? "");
}
