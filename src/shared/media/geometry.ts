/** Where things of a picture lie before and after it is turned, straightened and cropped. Pure; shared by both sides. */
import { type Edits, type Point, type Rectangle, SHAPES, type Shape } from './edits'

export interface Size {
  width: number
  height: number
}
type Turns = Pick<Edits, 'turn' | 'straighten'>

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Size after the quarter turns. */
export const quarterTurned = ({ width, height }: Size, turn: number): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

/** The largest rectangle of the same proportions within one that is tilted by some degrees. */
export function straightened({ width, height }: Size, degrees: number): Size {
  const [sin, cos] = [Math.abs(Math.sin(radians(degrees))), Math.abs(Math.cos(radians(degrees)))]
  const scale = Math.min(width / (width * cos + height * sin), height / (width * sin + height * cos))
  return { width: width * scale, height: height * scale }
}

/** Size of the turned and straightened picture, in the pixels of the original (not rounded). */
export const turnedSize = (size: Size, { turn, straighten }: Turns): Size =>
  straightened(quarterTurned(size, turn), straighten)

/** Rotates an offset from the middle, clockwise (y grows downwards). */
function rotate({ x, y }: Point, degrees: number): Point {
  const [sin, cos] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))]
  return { x: x * cos - y * sin, y: x * sin + y * cos }
}

/** A place of the picture as it came, in the turned one. May lie outside (below 0, above 1) where it was cut off. */
export function toTurned(point: Point, size: Size, { turn, straighten }: Turns): Point {
  const after = turnedSize(size, { turn, straighten })
  const middle = { x: (point.x - 0.5) * size.width, y: (point.y - 0.5) * size.height }
  const { x, y } = rotate(middle, turn + straighten)
  return { x: x / after.width + 0.5, y: y / after.height + 0.5 }
}

/** A place of the turned picture, in the picture as it came: the reverse of `toTurned`. */
export function fromTurned(point: Point, size: Size, { turn, straighten }: Turns): Point {
  const after = turnedSize(size, { turn, straighten })
  const middle = { x: (point.x - 0.5) * after.width, y: (point.y - 0.5) * after.height }
  const { x, y } = rotate(middle, -(turn + straighten))
  return { x: x / size.width + 0.5, y: y / size.height + 0.5 }
}

/** The crop of a shape in the turned picture: a person's own, else the largest one around the focal point. */
export function cropOf(shape: Shape, size: Size, edits: Pick<Edits, 'turn' | 'straighten' | 'focus' | 'crops'>) {
  const own = edits.crops[shape]
  if (own) return inside(own)
  const ratio = SHAPES[shape]
  if (ratio === null) return WHOLE
  const turned = turnedSize(size, edits)
  const focus = edits.focus ? toTurned(edits.focus, size, edits) : { x: 0.5, y: 0.5 }
  const width = Math.min(1, (turned.height * ratio) / turned.width)
  const height = Math.min(1, turned.width / ratio / turned.height)
  return {
    x: within(focus.x - width / 2, 0, 1 - width),
    y: within(focus.y - height / 2, 0, 1 - height),
    width,
    height,
  }
}
const WHOLE: Rectangle = { x: 0, y: 0, width: 1, height: 1 }

/** A rectangle that does not leave the picture and is not empty. */
function inside({ x, y, width, height }: Rectangle): Rectangle {
  const least = 0.001
  const [left, top] = [within(x, 0, 1 - least), within(y, 0, 1 - least)]
  return { x: left, y: top, width: within(width, least, 1 - left), height: within(height, least, 1 - top) }
}

/** Pixels of the widest rendition of a shape: what the original has, never more. */
export function shapeSize(shape: Shape, size: Size, edits: Edits): Size {
  const turned = turnedSize(size, edits)
  const crop = cropOf(shape, size, edits)
  return {
    width: Math.max(1, Math.round(turned.width * crop.width)),
    height: Math.max(1, Math.round(turned.height * crop.height)),
  }
}
