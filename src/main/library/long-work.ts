/** Work that takes a while: it tells how far it is and can be called off (`cancelled` is thrown then). */
export interface LongWork {
  progress?: (done: number, total: number) => void
  signal?: AbortSignal
}
