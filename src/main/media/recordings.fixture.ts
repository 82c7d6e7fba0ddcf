/** Films and sounds for tests: right containers around packets that nobody decodes. */
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp3OutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny'

const SECONDS = 3

async function finish(output: Output<OutputFormat, BufferTarget>): Promise<Buffer> {
  await output.finalize()
  if (!output.target.buffer) throw new Error('nothing written')
  return Buffer.from(output.target.buffer)
}

/** VP8 in WebM, 320 by 180, three seconds. */
export async function film(): Promise<Buffer> {
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() })
  const video = new EncodedVideoPacketSource('vp8')
  output.addVideoTrack(video)
  await output.start()
  const config = { codec: 'vp8', codedWidth: 320, codedHeight: 180 }
  for (let at = 0; at < SECONDS * 10; at++)
    await video.add(new EncodedPacket(new Uint8Array([1, 2, 3, at]), at % 10 === 0 ? 'key' : 'delta', at / 10, 0.1), {
      decoderConfig: config,
    })
  return finish(output)
}

/** AAC in MP4 without pictures, three seconds, with its title in Arabic. */
export async function talk(): Promise<Buffer> {
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() })
  const audio = new EncodedAudioPacketSource('aac')
  output.addAudioTrack(audio)
  output.setMetadataTags({ title: 'شهادة صياد', artist: 'زينب الحلفي' })
  await output.start()
  const decoderConfig = {
    codec: 'mp4a.40.2',
    sampleRate: 48_000,
    numberOfChannels: 1,
    description: new Uint8Array([0x11, 0x88]),
  }
  for (let at = 0; at < SECONDS * 50; at++)
    await audio.add(new EncodedPacket(new Uint8Array([0x21, at]), 'key', at / 50, 0.02), { decoderConfig })
  return finish(output)
}

/** Frames of MPEG-1 Layer III at 128 kbit/s and 44,100 Hz: 26 milliseconds each. */
export async function speech(): Promise<Buffer> {
  const output = new Output({ format: new Mp3OutputFormat(), target: new BufferTarget() })
  const audio = new EncodedAudioPacketSource('mp3')
  output.addAudioTrack(audio)
  await output.start()
  const frame = new Uint8Array(417)
  frame.set([0xff, 0xfb, 0x90, 0xc0])
  const length = 1152 / 44_100
  const decoderConfig = { codec: 'mp3', sampleRate: 44_100, numberOfChannels: 1 }
  for (let at = 0; at < SECONDS / length; at++)
    await audio.add(new EncodedPacket(frame, 'key', at * length, length), { decoderConfig })
  return finish(output)
}
