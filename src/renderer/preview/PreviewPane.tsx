/**
 * The page as it will be, beside the text: the preview's own HTML in a frame that can run nothing. It is drawn again
 * when typing pauses; the new page loads behind the shown one and takes its place when it is there, so nothing flashes.
 */
import type { StoryDocument } from '@shared/document/schema'
import type { StoryFields } from '@shared/story/story'
import { Monitor, RefreshCw, Smartphone, Tablet, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../app/report'
import { muharrir } from '../muharrir'
import { Icon, IconButton } from '../ui'
import './preview.css'

/** Pixels of the page in the frame. */
const WIDTHS = { phone: 390, tablet: 768, desktop: 1280 } as const
type Device = keyof typeof WIDTHS
const DEVICES = [
  { id: 'phone', icon: Smartphone },
  { id: 'tablet', icon: Tablet },
  { id: 'desktop', icon: Monitor },
] as const
/** Milliseconds after the last change before the page is rendered. */
const QUIET = 180

export interface PreviewPaneProps {
  id: string
  type: string
  fields: StoryFields
  document: StoryDocument
  /** Id of the block with the caret: the page shows it. */
  block: string | null
  onClose(): void
}

export function PreviewPane({ id, type, fields, document, block, onClose }: PreviewPaneProps) {
  const { t } = useTranslation('editor')
  const [device, setDevice] = useState<Device>('phone')
  const [shown, setShown] = useState<string | null>(null)
  const [coming, setComing] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const latest = useRef(0)
  const caret = useRef(block)
  caret.current = block

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, the page is rendered again
  useEffect(() => {
    const turn = ++latest.current
    const timer = setTimeout(() => {
      muharrir.preview.render({ id, type, fields, document }).then(
        ({ url }) => {
          if (turn !== latest.current) return
          setFault(null)
          setComing(caret.current ? `${url}#${caret.current}` : url)
        },
        (error: unknown) => {
          if (turn === latest.current) setFault(sentenceOf(error))
        },
      )
    }, QUIET)
    return () => clearTimeout(timer)
  }, [id, type, fields, document, asked])
  useEffect(() => () => void muharrir.preview.close({ id }), [id])

  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const scaleDown = () => setScale(Math.min(1, (element.clientWidth - 2) / WIDTHS[device]))
    scaleDown()
    const observer = new ResizeObserver(scaleDown)
    observer.observe(element)
    return () => observer.disconnect()
  }, [device])

  const arrived = () => {
    if (coming === null) return
    setShown(coming)
    setComing(null)
  }
  const frame = (url: string, isShown: boolean) => (
    <iframe
      key={url}
      className="preview-page"
      title={t('preview.title')}
      src={url}
      sandbox=""
      {...(isShown ? {} : { 'aria-hidden': true, tabIndex: -1, 'data-coming': true, onLoad: arrived })}
      style={{ inlineSize: WIDTHS[device], blockSize: `${100 / scale}%`, zoom: scale }}
    />
  )
  return (
    <section className="preview" aria-label={t('preview.title')}>
      <header className="preview-head">
        <h2 className="preview-title">{t('preview.title')}</h2>
        <div className="preview-devices" role="radiogroup" aria-label={t('preview.width')}>
          {DEVICES.map(({ id: one, icon }) => (
            // biome-ignore lint/a11y/useSemanticElements: three buttons that look like what they choose
            <button
              key={one}
              type="button"
              role="radio"
              aria-checked={device === one}
              className="preview-device"
              title={t(`preview.${one}`)}
              aria-label={t(`preview.${one}`)}
              onClick={() => setDevice(one)}
            >
              <Icon of={icon} size={17} />
            </button>
          ))}
        </div>
        <IconButton size="small" icon={RefreshCw} label={t('preview.again')} onPress={() => setAsked((n) => n + 1)} />
        <IconButton size="small" icon={X} label={t('preview.close')} onPress={onClose} />
      </header>
      {fault && (
        <p className="preview-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="preview-stage" data-device={device}>
        <div ref={box} className="preview-frame" style={{ maxInlineSize: WIDTHS[device] }}>
          {shown && frame(shown, true)}
          {coming && frame(coming, false)}
        </div>
      </div>
    </section>
  )
}
