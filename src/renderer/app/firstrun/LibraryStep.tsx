import { cleanLine } from '@shared/arabic/clean'
import { FolderOpen, FolderSearch, History } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Button, Checkbox, IconButton, TextField } from '../../ui'
import { type NewPerson, tidyPerson } from '../people/PersonFields'
import { attempt } from '../report'
import { chooseLibrary, restoreBackup } from '../shell-commands'
import { useApp } from '../store'

/** A new library in the suggested folder or another, or one that exists. */
export function LibraryStep({ person, agency, onBack }: { person: NewPerson; agency: string; onBack(): void }) {
  const { t } = useTranslation('firstrun')
  const [folder, setFolder] = useState('')
  const [sample, setSample] = useState(true)
  const making = useApp((app) => app.making)
  useEffect(() => {
    void attempt(muharrir.library.suggestFolder()).then((suggested) => suggested && setFolder(suggested.folder))
  }, [])
  const choose = async () => {
    const chosen = await attempt(muharrir.library.chooseFolder({ purpose: 'create' }))
    if (chosen?.folder) setFolder(chosen.folder)
  }
  const me = tidyPerson(person)
  const name = cleanLine(agency)
  const make = async () => {
    useApp.setState({ making: true })
    const status = await attempt(
      muharrir.library.create({
        folder,
        sample,
        ...(name ? { agency: { ar: name, en: name } } : {}),
        ...(me.name ? { me } : {}),
      }),
    )
    if (!status) return useApp.setState({ making: false })
    useApp.setState(({ preferences }) => ({
      status,
      making: false,
      route: { screen: 'desk' },
      selection: [],
      touring: preferences.tour === 'new',
    }))
  }
  return (
    <>
      <div className="welcome__folder">
        <TextField label={t('folder')} help={t('folder.help')} value={folder} onChange={setFolder} direction="ltr" />
        <IconButton icon={FolderSearch} look="plain" label={t('folder.choose')} onPress={() => void choose()} />
      </div>
      <Checkbox isSelected={sample} onChange={setSample} help={t('sample.help')}>
        {t('sample')}
      </Checkbox>
      <div className="welcome__actions">
        <Button onPress={onBack}>{t('back')}</Button>
        <Button look="primary" onPress={() => void make()} isDisabled={folder.trim() === '' || making}>
          {t(making ? 'making' : 'make')}
        </Button>
      </div>
      <div className="welcome__other">
        <Button look="quiet" icon={FolderOpen} onPress={() => void chooseLibrary()}>
          {t('openExisting')}
        </Button>
        <Button look="quiet" icon={History} onPress={() => void restoreBackup()}>
          {t('restoreBackup')}
        </Button>
      </div>
    </>
  )
}
