/**
 * `safeStorage`. The system's key store is not reached from here, so encryption is not available and the app must do
 * without, as on a Linux desktop that has none. BROWSER_HOST_KEY (64 hex digits) makes it available to tests.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { strict } from './strict.js'

const IV_BYTES = 12
const TAG_BYTES = 16

const isAvailable = () => Boolean(process.env.BROWSER_HOST_KEY)
const key = (doing) => {
  if (!process.env.BROWSER_HOST_KEY) throw new Error(`Error while ${doing}. Encryption is not available.`)
  return Buffer.from(process.env.BROWSER_HOST_KEY, 'hex')
}

function encryptString(text) {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key('encrypting the text provided to safeStorage.encryptString'), iv)
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function decryptString(bytes) {
  const secret = key('decrypting the ciphertext provided to safeStorage.decryptString')
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}

export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: isAvailable,
  isAsyncEncryptionAvailable: async () => isAvailable(),
  getSelectedStorageBackend: () => (isAvailable() ? 'gnome_libsecret' : 'basic_text'),
  encryptString,
  decryptString,
  encryptStringAsync: async (text) => encryptString(text),
  decryptStringAsync: async (bytes) => ({ result: decryptString(bytes), shouldReEncrypt: false }),
})
