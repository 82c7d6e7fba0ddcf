import { clean, cleanLine } from '@shared/arabic/clean'
import { type Asset, mediaUrl } from '@shared/media/asset'
import type { Picture } from '@shared/story/story'
import clsx from 'clsx'
import { ImagePlus, Images, Replace, X } from 'lucide-react'
import { type DragEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { givenFile } from '../../app/drop'
import { attempt } from '../../app/report'
import { MediaPicker } from '../../media/MediaPicker'
import { muharrir } from '../../muharrir'
import { Button, IconButton, Switch, TextArea, TextField } from '../../ui'
import type { KindProps } from '../Field'
import { asText, useCommitted } from './committed'

/** Pixels: the inspector's width on a usual screen. */
const SHOWN = 320

const pictureOf = (asset: Asset): Picture => ({
  media: asset.hash,
  alt: asset.alt,
  decorative: null,
  caption: asset.caption,
  credit: asset.credit,
  source: asset.source,
})

function PictureWords({
  picture,
  isDisabled,
  onChange,
}: {
  picture: Picture
  isDisabled: boolean
  onChange(picture: Picture): void
}) {
  const { t } = useTranslation('inspector')
  const keep = (part: keyof Picture) => (next: string) => onChange({ ...picture, [part]: next })
  const caption = useCommitted(asText(picture.caption), (typed) => clean(typed).trim(), keep('caption'))
  const credit = useCommitted(asText(picture.credit), cleanLine, keep('credit'))
  const source = useCommitted(asText(picture.source), cleanLine, keep('source'))
  const alt = useCommitted(asText(picture.alt), (typed) => clean(typed).trim(), keep('alt'))
  const decorative = picture.decorative !== null
  return (
    <>
      <TextArea label={t('picture.caption')} rows={1} {...caption} isDisabled={isDisabled} />
      <div className="inspector__pair">
        <TextField label={t('picture.credit')} {...credit} isDisabled={isDisabled} />
        <TextField label={t('picture.source')} {...source} isDisabled={isDisabled} />
      </div>
      {!decorative && (
        <TextArea label={t('picture.alt')} help={t('picture.altHelp')} {...alt} isDisabled={isDisabled} />
      )}
      <Switch
        isSelected={decorative}
        isDisabled={isDisabled}
        onChange={(next) => onChange({ ...picture, decorative: next ? t('picture.decorativeReason') : null })}
      >
        {t('picture.decorative')}
      </Switch>
    </>
  )
}

/** A picture with the words that go with this use of it: from a file, by dropping, or taken away. */
export function PictureField({ label, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const picture = (value ?? null) as Picture | null
  const [asset, setAsset] = useState<Asset | null>(null)
  const [over, setOver] = useState(false)
  const [picking, setPicking] = useState(false)
  const hash = picture?.media ?? null
  useEffect(() => {
    if (hash === null) return setAsset(null)
    let current = true
    // A picture that is gone is a finding of the checklist; here its place says so.
    muharrir.media.get({ hash }).then(
      (found) => current && setAsset(found),
      () => current && setAsset(null),
    )
    return () => {
      current = false
    }
  }, [hash])
  const take = (added: Asset | null | undefined) => {
    if (!added) return
    onChange(picture ? { ...picture, media: added.hash } : pictureOf(added))
  }
  const choose = async () => take(await attempt(muharrir.media.addFromDialog()))
  const onDrop = async (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    setOver(false)
    if (!file || isDisabled) return
    event.preventDefault()
    event.stopPropagation()
    take(await attempt(muharrir.media.add({ file: await givenFile(file) })))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut of the button inside
    <div
      className="ui-field inspector__group"
      onDragOver={(event) => {
        if (isDisabled || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        event.stopPropagation()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void onDrop(event)}
    >
      <span className="ui-field__label">{label}</span>
      {picture ? (
        <figure className={clsx('inspector__picture', over && 'inspector__picture--over')}>
          <img src={mediaUrl(picture.media, SHOWN)} alt={asText(picture.alt)} />
          <figcaption className="inspector__picturebar">
            <span className="ui-field__help">
              {asset ? t('picture.size', { width: asset.width, height: asset.height }) : t('checks:missing-media')}
            </span>
            <IconButton
              icon={Images}
              size="small"
              label={t('media:fromLibrary')}
              isDisabled={isDisabled}
              onPress={() => setPicking(true)}
            />
            <IconButton
              icon={Replace}
              size="small"
              label={t('picture.replace')}
              isDisabled={isDisabled}
              onPress={() => void choose()}
            />
            <IconButton
              icon={X}
              size="small"
              label={t('picture.remove')}
              isDisabled={isDisabled}
              onPress={() => onChange(null)}
            />
          </figcaption>
        </figure>
      ) : (
        <>
          <Button
            icon={ImagePlus}
            isDisabled={isDisabled}
            onPress={() => void choose()}
            className={clsx('inspector__drop', over && 'inspector__drop--over')}
          >
            {t('picture.add')}
          </Button>
          <Button size="small" look="quiet" icon={Images} isDisabled={isDisabled} onPress={() => setPicking(true)}>
            {t('media:fromLibrary')}
          </Button>
        </>
      )}
      {picking && (
        <MediaPicker
          title={t('media:fromLibrary.title')}
          confirm={t('media:choose')}
          onClose={() => setPicking(false)}
          onPick={(asset) => {
            setPicking(false)
            take(asset)
          }}
        />
      )}
      {picture && <PictureWords picture={picture} isDisabled={isDisabled} onChange={onChange} />}
    </div>
  )
}
