import { join } from 'node:path'
import sharp from 'sharp'

/** A real picture file of a field under a sky, drawn for the test. */
export async function picture(folder: string, name = 'محطة-الضخ.jpg'): Promise<string> {
  const path = join(folder, name)
  const sky = { r: 120, g: 170, b: 200 }
  const field = await sharp({ create: { width: 1600, height: 420, channels: 3, background: '#5c7d3a' } })
    .png()
    .toBuffer()
  await sharp({ create: { width: 1600, height: 1000, channels: 3, background: sky } })
    .composite([{ input: field, gravity: 'south' }])
    .toFile(path)
  return path
}
