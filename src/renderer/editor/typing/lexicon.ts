/** The names of the open library, asked for once and looked up here: nothing crosses the contract on a keystroke. */
import { NameIndex } from '@shared/arabic/typing/names'
import { muharrir } from '../../muharrir'

let asked: Promise<NameIndex> | null = null

const forget = () => {
  asked = null
}
muharrir.on('library-changed', forget)
muharrir.on('proofing-changed', ({ story }) => {
  if (story === null) forget()
})

/** The index, made at first use and again after the library's people or words changed. */
export function names(): Promise<NameIndex> {
  asked ??= muharrir.lexicon.names().then(
    (found) => new NameIndex(found),
    (error: unknown) => {
      forget()
      throw error
    },
  )
  return asked
}
