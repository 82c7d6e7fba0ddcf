import { blockDirection } from '@shared/arabic/direction'
/** The text of a story for reading on the desk. The page itself is another matter: the preview shows it. */
import { type DocumentNode, FORMAT, type StoryDocument } from '@shared/document/schema'
import { plainText } from '@shared/document/visit'
import { mediaUrl } from '@shared/media/asset'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './DocumentView.css'

/** Pixels: twice the pane's usual width. */
const PICTURE = 800

/** A block's own direction, else the one its words have. */
const directionOfBlock = (node: DocumentNode): 'ltr' | 'rtl' =>
  ('direction' in node && node.direction) || blockDirection(plainText(node))

function formatted(text: string, format: number): ReactNode {
  let node: ReactNode = text
  if (format & FORMAT.bold) node = <strong>{node}</strong>
  if (format & FORMAT.italic) node = <em>{node}</em>
  if (format & FORMAT.highlight) node = <mark>{node}</mark>
  return node
}

// Nodes have no order of their own to key by but their place: the view is drawn once and never edited.
const all = (nodes: readonly DocumentNode[] | undefined): ReactNode =>
  nodes?.map((node, n) => <Fragment key={node.$?.id ?? n}>{view(node)}</Fragment>)

function Slot({ node, className }: { node: DocumentNode | undefined; className: string }): ReactNode {
  if (!node || plainText(node).trim() === '' || !('children' in node)) return null
  return <span className={className}>{all(node.children)}</span>
}

function Missing({ children }: { children: ReactNode }) {
  const { t } = useTranslation('desk')
  return (
    <span className="doc__missing" title={t('missingFact')}>
      {children}
    </span>
  )
}

function Unknown({ type }: { type: string }) {
  const { t } = useTranslation('desk')
  return <p className="doc__unknown">{t('unknownBlock', { type })}</p>
}

function view(node: DocumentNode): ReactNode {
  switch (node.type) {
    case 'text':
      return formatted(node.text, node.format)
    case 'linebreak':
      return <br />
    case 'tab':
      return ' '
    case 'link':
      return <span className="doc__link">{all(node.children)}</span>
    case 'isolate':
      return (
        <bdi dir={node.dir} lang={node.lang ?? undefined}>
          {all(node.children)}
        </bdi>
      )
    case 'missing':
      return <Missing>{all(node.children)}</Missing>
    case 'paragraph':
      return plainText(node).trim() === '' ? null : <p dir={directionOfBlock(node)}>{all(node.children)}</p>
    case 'heading': {
      const Tag = node.tag
      return <Tag dir={directionOfBlock(node)}>{all(node.children)}</Tag>
    }
    case 'list':
      return node.listType === 'number' ? (
        <ol className="doc__list" start={node.start}>
          {all(node.children)}
        </ol>
      ) : (
        <ul className="doc__list">{all(node.children)}</ul>
      )
    case 'listitem':
      return <li dir={directionOfBlock(node)}>{all(node.children)}</li>
    case 'quotation':
      return (
        <blockquote className={`doc__quotation doc__quotation--${node.kind}`}>
          {all(node.children)}
          <Slot node={node.$slots?.speaker} className="doc__speaker" />
        </blockquote>
      )
    case 'figure':
      return (
        <figure>
          {node.media && <img src={mediaUrl(node.media, PICTURE)} alt={node.alt} loading="lazy" />}
          <figcaption>
            <Slot node={node.$slots?.caption} className="doc__caption" />
            <Slot node={node.$slots?.credit} className="doc__credit" />
          </figcaption>
        </figure>
      )
    case 'chart':
      return (
        <figure>
          <figcaption>
            <p dir="auto">{node.chart.title}</p>
            <p dir="auto">{node.chart.summary}</p>
          </figcaption>
        </figure>
      )
    case 'factbox':
      return (
        <div className="doc__factbox">
          <Slot node={node.$slots?.title} className="doc__boxtitle" />
          {all(node.children)}
        </div>
      )
    case 'updatenote':
      return <div className="doc__note">{all(node.children)}</div>
    case 'divider':
      return <hr />
    case 'embed':
      return (
        <p className="doc__card" dir="auto">
          {node.title || node.url}
        </p>
      )
    case 'related':
      return null // shown with the story's fields, where its headline is known
    case 'table':
      return (
        <table>
          <tbody>{all(node.children)}</tbody>
        </table>
      )
    case 'tablerow':
      return <tr>{all(node.children)}</tr>
    case 'tablecell':
      return node.headerState ? (
        <th dir={directionOfBlock(node)}>{all(node.children)}</th>
      ) : (
        <td dir={directionOfBlock(node)}>{all(node.children)}</td>
      )
    default:
      return <Unknown type={(node as { type: string }).type} />
  }
}

export function DocumentView({ document }: { document: StoryDocument }) {
  return <div className="doc">{all(document.root.children)}</div>
}
