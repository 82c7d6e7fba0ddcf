/**
 * Something that floats beside a place in the text. Sides are logical: floating-ui reads the direction of the page.
 * Before it has its place it is transparent, not hidden: a hidden field cannot take the focus.
 */
import {
  autoUpdate,
  FloatingPortal,
  flip,
  offset,
  type Placement,
  shift,
  useFloating,
  type VirtualElement,
} from '@floating-ui/react'
import clsx from 'clsx'
import { type ReactNode, useLayoutEffect } from 'react'

export function Floating({
  anchor,
  placement,
  className,
  gap = 8,
  children,
  ...props
}: {
  anchor: VirtualElement | Element
  placement: Placement
  className: string
  /** Pixels from the anchor. */
  gap?: number
  children: ReactNode
} & React.HTMLAttributes<HTMLDivElement>) {
  const { refs, floatingStyles, isPositioned } = useFloating({
    placement,
    strategy: 'fixed',
    middleware: [offset(gap), flip({ padding: 8 }), shift({ padding: 8 })],
    whileElementsMounted: (reference, floating, update) => autoUpdate(reference, floating, update),
  })
  useLayoutEffect(() => {
    refs.setPositionReference(anchor)
  }, [refs, anchor])
  return (
    <FloatingPortal>
      <div
        {...props}
        ref={refs.setFloating}
        className={clsx('floating', className)}
        style={{ ...floatingStyles, opacity: isPositioned ? 1 : 0 }}
      >
        {children}
      </div>
    </FloatingPortal>
  )
}

/** The rectangle of what is selected now, asked again whenever it is needed. */
export function selectionAnchor(root: HTMLElement): VirtualElement {
  return {
    contextElement: root,
    getBoundingClientRect: () => {
      const selection = root.ownerDocument.getSelection()
      if (!selection || selection.rangeCount === 0) return root.getBoundingClientRect()
      const range = selection.getRangeAt(0)
      const rect = range.getBoundingClientRect()
      if (rect.height > 0) return rect
      const around = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement
      return (around ?? root).getBoundingClientRect()
    },
  }
}
