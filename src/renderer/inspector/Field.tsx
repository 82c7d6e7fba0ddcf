/** One field of a story, by its kind. A kind is one small component; adding a kind is adding a row here. */
import type { FieldDeclaration, FieldKind } from '@shared/story/fields'
import type { Story, StoryFields } from '@shared/story/story'
import type { StoryType } from '@shared/story/types'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldSign } from '../proofing/FieldSign'
import { Byline } from './fields/Byline'
import { Choice, SectionChoice } from './fields/Choice'
import { Columnist } from './fields/Columnist'
import { Dateline } from './fields/Dateline'
import { Duration } from './fields/Duration'
import { Line } from './fields/Line'
import { PictureField } from './fields/PictureField'
import { Signoff } from './fields/Signoff'
import { Slug } from './fields/Slug'
import { Links, Sources } from './fields/Sources'
import { Stories } from './fields/Stories'
import { Tags } from './fields/Tags'
import { Day, Instant } from './fields/Times'
import { Words } from './fields/Words'

export interface FieldProps {
  declaration: FieldDeclaration
  type: StoryType
  story: Story
  fields: StoryFields
  isRequired: boolean
  isDisabled: boolean
  onFields(change: Partial<StoryFields>): void
}

/** What a kind's component is given. `value` is whatever stands in the file: another program may have written it. */
export interface KindProps {
  id: string
  label: string
  declaration: FieldDeclaration
  story: Story
  fields: StoryFields
  type: StoryType
  value: unknown
  isDisabled: boolean
  onChange(value: unknown): void
}

const KINDS: Record<FieldKind, (props: KindProps) => ReactNode> = {
  line: Line,
  text: Words,
  choice: Choice,
  section: SectionChoice,
  tags: Tags,
  byline: Byline,
  dateline: Dateline,
  signoff: Signoff,
  picture: PictureField,
  stories: Stories,
  sources: Sources,
  links: Links,
  instant: Instant,
  date: Day,
  url: Line,
  slug: Slug,
  duration: Duration,
  columnist: Columnist,
}

export const Field = memo(function Field({
  declaration,
  type,
  story,
  fields,
  isRequired,
  isDisabled,
  onFields,
}: FieldProps) {
  const { t } = useTranslation('story')
  const Kind = KINDS[declaration.kind]
  const name = t(`field.${declaration.id}`)
  return (
    <div data-field={declaration.id}>
      <Kind
        id={declaration.id}
        label={isRequired ? t('inspector:required', { field: name }) : name}
        declaration={declaration}
        type={type}
        story={story}
        fields={fields}
        value={fields[declaration.id]}
        isDisabled={isDisabled}
        onChange={(value) => onFields({ [declaration.id]: value })}
      />
      <FieldSign field={declaration.id} />
    </div>
  )
})
