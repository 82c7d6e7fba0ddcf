import { spokenKeys } from './keys'
import './Kbd.css'

/** An accelerator as this platform writes it: `Ctrl K`, `⌘K`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="ui-kbd" dir="ltr">
      {spokenKeys(keys)}
    </kbd>
  )
}
