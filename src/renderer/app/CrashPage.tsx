import { Component, type ErrorInfo, type ReactNode } from 'react'
import { words } from '../i18n'
import { muharrir } from '../muharrir'
import { Button } from '../ui/Button'
import { flushAll } from './closing'
import './CrashPage.css'

/** When a screen fails: the work is safe, and here is how to go on. */
export class CrashBoundary extends Component<
  { children: ReactNode },
  { error: Error | null; stack: string; copied: boolean }
> {
  override state = { error: null as Error | null, stack: '', copied: false }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ stack: componentStack ?? '' })
    void flushAll()
  }

  copy = async (): Promise<void> => {
    const { error, stack } = this.state
    const { version, platform, electron } = await muharrir.app.info()
    await navigator.clipboard.writeText(
      [`Muharrir ${version}, Electron ${electron}, ${platform}`, error?.stack ?? error?.message, stack].join('\n\n'),
    )
    this.setState({ copied: true })
  }

  override render(): ReactNode {
    const { error, copied } = this.state
    if (!error) return this.props.children
    return (
      <main className="crash" role="alert">
        <h1>{words.t('shell:crash.title')}</h1>
        <p>{words.t('shell:crash.safe')}</p>
        <pre dir="ltr">{error.message}</pre>
        <div className="crash__actions">
          <Button look="primary" onPress={() => this.setState({ error: null, stack: '', copied: false })}>
            {words.t('shell:crash.reload')}
          </Button>
          <Button onPress={() => void this.copy()}>
            {words.t(copied ? 'shell:crash.copied' : 'shell:crash.copy')}
          </Button>
        </div>
      </main>
    )
  }
}
