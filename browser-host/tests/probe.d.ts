/** What the probe app's preload exposes, and what its page leaves for the tests to see. */
interface ProbeApi {
  // biome-ignore lint/suspicious/noExplicitAny: its handlers answer whatever they were asked for.
  invoke(channel: string, ...args: unknown[]): Promise<any>
  hello(number: number): void
  on(channel: string, callback: (...args: unknown[]) => void): () => void
  sum(a: number, b: number): number
  fail(): never
  pathOf(file: File): string
  page(): unknown
  fileSystem: string
  nested: { list: number[]; deep: { double(number: number): Promise<number> } }
}

interface Window {
  api: ProbeApi
  leak?: unknown
  seenAtStart?: string
  stopMenu(): void
}
