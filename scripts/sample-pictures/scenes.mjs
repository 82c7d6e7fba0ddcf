// Every picture of the sample library, with its size and format.

import { baghdad } from './baghdad.mjs'
import { buffaloes } from './buffalo.mjs'
import { CARICATURE, caricature } from './caricature.mjs'
import { reservoir } from './dam.mjs'
import { delta } from './delta.mjs'
import { gauge } from './gauge.mjs'
import { hospital } from './hospital.mjs'
import { INFOGRAPHIC, wheatInfographic } from './infographic.mjs'
import { marsh } from './marsh.mjs'
import { mudhif } from './mudhif.mjs'
import { mutanabbi } from './mutanabbi.mjs'
import { palmsInDust } from './palms-dust.mjs'
import { HEIGHT, WIDTH } from './pen.mjs'
import { port } from './port.mjs'
import { PORTRAIT, suad, yousif } from './portraits.mjs'
import { school } from './school.mjs'
import { spices } from './spices.mjs'
import { stadium } from './stadium.mjs'
import { tea } from './tea.mjs'
import { wheat } from './wheat.mjs'

const photo = (name, draw, format = 'jpg') => ({ name, format, width: WIDTH, height: HEIGHT, draw })

export const scenes = [
  photo('marsh', marsh),
  photo('buffalo', buffaloes),
  photo('mudhif', mudhif),
  photo('baghdad', baghdad),
  photo('port', port),
  photo('stadium', stadium),
  photo('hospital', hospital),
  photo('mutanabbi', mutanabbi),
  photo('school', school),
  photo('tea', tea),
  photo('spices', spices),
  photo('wheat', wheat),
  photo('palms-dust', palmsInDust),
  photo('delta', delta),
  photo('dam', reservoir, 'webp'),
  photo('gauge', gauge),
  { name: 'wheat-infographic', format: 'jpg', ...INFOGRAPHIC, draw: wheatInfographic },
  { name: 'caricature', format: 'png', ...CARICATURE, draw: caricature },
  { name: 'portrait-suad', format: 'jpg', ...PORTRAIT, draw: suad },
  { name: 'portrait-yousif', format: 'jpg', ...PORTRAIT, draw: yousif },
]
