// Every picture of the sample library, in the order of the stories that use them.
import { HEIGHT, WIDTH } from './pen.mjs'
import { baghdad, port, stadium } from './city.mjs'
import { hospital, mutanabbi, school } from './rooms.mjs'
import { spices, tea } from './tables.mjs'
import { buffaloes, marsh, mudhif } from './water.mjs'

const photo = (name, draw, format = 'jpg') => ({ name, format, width: WIDTH, height: HEIGHT, draw })

export const scenes = [photo('marsh', marsh), photo('buffalo', buffaloes), photo('mudhif', mudhif), photo('baghdad', baghdad), photo('port', port), photo('stadium', stadium), photo('hospital', hospital), photo('mutanabbi', mutanabbi), photo('school', school), photo('tea', tea), photo('spices', spices)]
