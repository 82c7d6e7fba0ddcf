/** The contract's `charts`. */
import type { MuharrirHandlers } from '@shared/contract/contract'
import { chartPreview } from '../../article/chart-preview'
import { readSheets, SHEET_FILES } from '../../interchange/spreadsheet'
import type { Services } from '../services'

export const chartHandlers = ({ workspace, dialogs }: Services): MuharrirHandlers['charts'] => ({
  draw: async ({ chart, name, language }) => ({
    html: await chartPreview({ chart, name, language, digits: workspace.library.settings.digits }),
  }),
  read: ({ file }) => readSheets(file),
  readFromDialog: async () => {
    const [path] = await dialogs.files('table.choose', SHEET_FILES, false)
    return path ? readSheets({ path }) : null
  },
})
