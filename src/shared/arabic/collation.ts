/** Dictionary order for names and headlines: Arabic first, hamza seats beside their letter, numbers by value. */
const collator = new Intl.Collator('ar', { numeric: true })

export function compareText(a: string, b: string): number {
  return collator.compare(a, b)
}
