/** How long a film or sound is, and how large its picture. Only the tracks are read, never the whole file. */
import { MuharrirError } from '@shared/contract/errors'
import { type Asset, type AssetWords, NO_WORDS, type RecordingFormat } from '@shared/media/asset'
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny'

export type RecordingFacts = Pick<Asset, 'format' | 'width' | 'height' | 'duration'>

export interface RecordingInspection {
  facts: RecordingFacts
  words: AssetWords
}

/** @throws MuharrirError `media.broken` */
export async function inspectRecording(
  path: string,
  format: RecordingFormat,
  name: string,
): Promise<RecordingInspection> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
  try {
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
    if (!video && !audio) throw new Error('no track')
    const duration = await input.computeDuration()
    const { title = '', artist = '' } = await input
      .getMetadataTags()
      .catch(() => ({}) as { title?: string; artist?: string })
    return {
      facts: {
        format: !video && format === 'mp4' ? 'm4a' : format,
        width: video?.displayWidth ?? 0,
        height: video?.displayHeight ?? 0,
        duration: Number.isFinite(duration) ? Math.max(0, duration) : null,
      },
      words: { ...NO_WORDS, title, creator: artist },
    }
  } catch (cause) {
    throw new MuharrirError('media.broken', { name }, { cause })
  } finally {
    input.dispose()
  }
}
