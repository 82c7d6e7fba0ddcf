import type { Chart } from '@shared/chart/spec'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { attempt } from '../../../app/report'
import { muharrir } from '../../../muharrir'
import '../../../../../resources/themes/wakala/styles/charts.css'

/** Milliseconds without a change after which the chart is drawn again. */
const QUIET = 120

/** The chart as the page will show it: main draws, the markup is the page's own, without scripts. */
export function Drawing({ chart, language }: { chart: Chart; language: 'ar' | 'en' }) {
  const name = `chart-${useId().replace(/[^\w-]/g, '')}`
  const place = useRef<HTMLDivElement>(null)
  const [html, setHtml] = useState<string | null>(null)
  const wanted = JSON.stringify(chart)
  const isFirst = html === null
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(
      async () => {
        const drawn = await attempt(muharrir.charts.draw({ chart: JSON.parse(wanted), name, language }))
        if (drawn && isCurrent) setHtml(drawn.html)
      },
      isFirst ? 0 : QUIET,
    )
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [wanted, name, language, isFirst])
  useLayoutEffect(() => {
    if (html === null) return
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    place.current?.replaceChildren(...parsed.body.childNodes)
  }, [html])
  return (
    <div
      ref={place}
      className="chart-place"
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      aria-busy={isFirst}
    />
  )
}
