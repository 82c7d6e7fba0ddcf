/** Who holds a library: shown to whoever opens it second. */
export interface Holder {
  /** The person or program, as people know it. */
  name: string
}

export interface HeldBy {
  name: string
  host: string
  /** ISO 8601. */
  since: string
}
