/** The rules of house style as this library has them, asked once and again when they change. */
import type { MuharrirBridge, StyleRule } from '@shared/contract/contract'
import type { RuleLevel } from '@shared/proofing/passage'
import type { StyleSettings } from '@shared/story/library'
import { useSyncExternalStore } from 'react'
import { report } from '../app/report'
import { useApp } from '../app/store'
import { muharrir } from '../muharrir'

export type StyleRules = Awaited<ReturnType<MuharrirBridge['style']['rules']>>

const listeners = new Set<() => void>()
let known: StyleRules | null = null
let isAsking = false

function ask(): void {
  if (isAsking) return
  isAsking = true
  muharrir.style
    .rules()
    .then((rules) => {
      known = rules
    }, report)
    .finally(() => {
      isAsking = false
      for (const listener of listeners) listener()
    })
}

muharrir.on('proofing-changed', ({ story }) => {
  if (story !== null) return
  if (listeners.size > 0) ask()
  else known = null
})

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!known) ask()
  return () => listeners.delete(listener)
}

/** Null until they are known. */
export const useStyleRules = (): StyleRules | null => useSyncExternalStore(subscribe, () => known)

export function useStyleRule(id: string): StyleRule | null {
  return useStyleRules()?.rules.find(({ rule }) => rule.id === id) ?? null
}

/** Saves what the newsroom made of its rules. @throws what saving the settings throws. */
export async function changeStyle(change: (style: StyleSettings) => StyleSettings): Promise<void> {
  const settings = useApp.getState().status?.settings
  if (!settings) return
  const saved = await muharrir.library.setSettings({ style: change(settings.style) })
  useApp.setState(({ status }) => ({ status: status && { ...status, settings: saved } }))
}

export const changeLevel = (rule: string, level: RuleLevel): Promise<void> =>
  changeStyle((style) => ({ ...style, levels: { ...style.levels, [rule]: level } }))
