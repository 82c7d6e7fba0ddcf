import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui'
import { App } from './app/App'
import { CrashBoundary } from './app/CrashPage'
import { start } from './app/start'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')

start().finally(() => {
  createRoot(root).render(
    <StrictMode>
      <CrashBoundary>
        <App />
      </CrashBoundary>
    </StrictMode>,
  )
})
