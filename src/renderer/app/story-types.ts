/** The drawing of each story type; one of the newsroom's own gets a plain sheet. */
import { typesOf } from '@shared/story/library'
import type { StoryType } from '@shared/story/types'
import {
  BarChart3,
  FileText,
  Languages,
  type LucideIcon,
  Newspaper,
  PenTool,
  Quote,
  ScrollText,
  Shapes,
  TrendingUp,
  Video,
} from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from './store'

const ICONS: Record<string, LucideIcon> = {
  news: Newspaper,
  report: ScrollText,
  article: Quote,
  infographic: BarChart3,
  video: Video,
  caricature: PenTool,
  translation: Languages,
  trend: TrendingUp,
  miscellany: Shapes,
}
export const typeIcon = (id: string): LucideIcon => ICONS[id] ?? FileText

export function useStoryTypes(): StoryType[] {
  const settings = useApp(({ status }) => status?.settings ?? null)
  return useMemo(() => typesOf(settings), [settings])
}

/** Names of types, sections and people's roles in the language of the interface. */
export function useNames() {
  const { t, i18n } = useTranslation('story')
  const language = useApp(({ preferences }) => preferences.language)
  const sections = useApp(({ status }) => status?.settings?.sections)
  const people = useApp(({ status }) => status?.settings?.people)
  return {
    type: (id: string): string => (i18n.exists(`story:type.${id}`) ? t(`type.${id}`) : t('type.unknown', { id })),
    section: (id: string): string => sections?.find((section) => section.id === id)?.name[language] || id,
    person: (id: string): string => people?.find((person) => person.id === id)?.name ?? id,
    role: (id: string): string => t(`role.${id}`),
  }
}
