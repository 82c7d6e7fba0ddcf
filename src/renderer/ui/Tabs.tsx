import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import './Tabs.css'

export interface TabDeclaration {
  id: string
  label: string
  /** A count beside the label. */
  count?: number
  /** The count is of things that must be mended. */
  alarming?: boolean
  panel: ReactNode
}

export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string
  tabs: readonly TabDeclaration[]
  selected: string
  onSelect(id: string): void
}) {
  return (
    <AriaTabs className="ui-tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={label} className="ui-tabs__list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="ui-tab">
            {tab.label}
            {tab.count ? (
              <span className={tab.alarming ? 'ui-tab__count ui-tab__count--alarming' : 'ui-tab__count'}>
                {tab.count}
              </span>
            ) : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="ui-tabs__panel">
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
