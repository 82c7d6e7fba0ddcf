/** The allow-list that every imported HTML passes before anything reads it. */
import type { Root } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'

const SCHEMA: Schema = {
  tagNames: (
    'p div section article main header footer aside address center h1 h2 h3 h4 h5 h6 ul ol li menu dl dt dd ' +
    'blockquote figure figcaption picture img hr br pre table caption thead tbody tfoot tr th td details summary ' +
    'a b strong i em mark cite q sub sup span font bdi bdo u s strike del ins small big code kbd samp var tt abbr time ' +
    'label iframe video audio input form fieldset'
  ).split(' '),
  attributes: {
    '*': ['style', 'className', 'hidden', 'lang', 'dir'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height', 'title'],
    iframe: ['src', 'title', 'width', 'height'],
    input: ['type', 'checked'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https', 'data'] },
  // What stands inside these is no text of the story.
  strip: (
    'script style template noscript head title svg math object applet nav button select option textarea dialog canvas ' +
    'xml map'
  ).split(' '),
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
}

export const sanitized = (tree: Root): Root => sanitize(tree, SCHEMA) as Root
