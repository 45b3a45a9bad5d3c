/** Files of the app that do not come at once: the network is away for a moment, or the service has too much to do. */

const pausesMs = [300, 1_000, 3_000];

/** @throws what the last of four tries threw */
export async function withRetries<Loaded>(load: () => Promise<Loaded>, pauses = pausesMs): Promise<Loaded> {
  for (const pause of pauses) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return load();
}
