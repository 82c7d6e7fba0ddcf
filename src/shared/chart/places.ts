/**
 * Tile maps: one square a place, where it lies to its neighbours. Drawn by us (no borders are claimed): Iraq's 19
 * governorates with Halabja, and the 22 members of the Arab League. A map is geography, so it is never mirrored.
 */
import { fold } from '../arabic/fold'
import type { Language } from '../arabic/numbers'

export interface Tile {
  name: Record<Language, string>
  /** Other names that data come with. */
  also: readonly string[]
  /** From the west, from the north. */
  column: number
  row: number
}
export interface TileMap {
  tiles: readonly Tile[]
  columns: number
  rows: number
}

const tile = (column: number, row: number, ar: string, en: string, ...also: string[]): Tile => ({
  name: { ar, en },
  also,
  column,
  row,
})

const IRAQ: TileMap = {
  columns: 5,
  rows: 6,
  tiles: [
    tile(1, 0, 'دهوك', 'Duhok', 'Dohuk', 'Dahuk'),
    tile(1, 1, 'نينوى', 'Nineveh', 'الموصل', 'Ninawa', 'Mosul'),
    tile(2, 1, 'أربيل', 'Erbil', 'Arbil', 'Hawler', 'هولير'),
    tile(3, 1, 'السليمانية', 'Sulaymaniyah', 'Sulaimaniyah', 'Sulaymaniya', 'Slemani', 'Sulaimani'),
    tile(4, 1, 'حلبجة', 'Halabja'),
    tile(1, 2, 'صلاح الدين', 'Salah al-Din', 'Salahaddin', 'Saladin', 'Salah ad-Din', 'تكريت'),
    tile(2, 2, 'كركوك', 'Kirkuk', 'التأميم'),
    tile(3, 2, 'ديالى', 'Diyala'),
    tile(0, 3, 'الأنبار', 'Anbar', 'Al-Anbar'),
    tile(2, 3, 'بغداد', 'Baghdad'),
    tile(3, 3, 'واسط', 'Wasit', 'الكوت'),
    tile(1, 4, 'كربلاء', 'Karbala', 'كربلاء المقدسة', 'Kerbala'),
    tile(2, 4, 'بابل', 'Babil', 'Babylon', 'الحلة'),
    tile(3, 4, 'القادسية', 'Qadisiyah', 'الديوانية', 'Al-Qadisiyah', 'Diwaniyah', 'Qadisiya', 'Diwaniya'),
    tile(4, 4, 'ميسان', 'Maysan', 'Missan', 'العمارة', 'Misan'),
    tile(1, 5, 'النجف', 'Najaf', 'النجف الأشرف', 'An-Najaf'),
    tile(2, 5, 'المثنى', 'Muthanna', 'Al-Muthanna', 'السماوة'),
    tile(3, 5, 'ذي قار', 'Dhi Qar', 'ذي قار', 'Thi Qar', 'الناصرية', 'ذيقار'),
    tile(4, 5, 'البصرة', 'Basra', 'Basrah', 'Al-Basrah'),
  ],
}

const ARAB: TileMap = {
  columns: 6,
  rows: 6,
  tiles: [
    tile(2, 0, 'تونس', 'Tunisia'),
    tile(4, 0, 'لبنان', 'Lebanon'),
    tile(5, 0, 'سوريا', 'Syria', 'سورية'),
    tile(0, 1, 'المغرب', 'Morocco'),
    tile(1, 1, 'الجزائر', 'Algeria'),
    tile(2, 1, 'ليبيا', 'Libya'),
    tile(3, 1, 'فلسطين', 'Palestine', 'State of Palestine'),
    tile(4, 1, 'الأردن', 'Jordan'),
    tile(5, 1, 'العراق', 'Iraq'),
    tile(0, 2, 'موريتانيا', 'Mauritania'),
    tile(2, 2, 'مصر', 'Egypt'),
    tile(4, 2, 'السعودية', 'Saudi Arabia', 'المملكة العربية السعودية', 'KSA'),
    tile(5, 2, 'الكويت', 'Kuwait'),
    tile(2, 3, 'السودان', 'Sudan'),
    tile(4, 3, 'قطر', 'Qatar'),
    tile(5, 3, 'البحرين', 'Bahrain'),
    tile(2, 4, 'جيبوتي', 'Djibouti'),
    tile(3, 4, 'اليمن', 'Yemen'),
    tile(4, 4, 'عُمان', 'Oman', 'سلطنة عمان'),
    tile(5, 4, 'الإمارات', 'UAE', 'الإمارات العربية المتحدة', 'United Arab Emirates'),
    tile(2, 5, 'جزر القمر', 'Comoros'),
    tile(3, 5, 'الصومال', 'Somalia'),
  ],
}

export const MAPS = { iraq: IRAQ, arab: ARAB } as const
export type MapName = keyof typeof MAPS

const key = (name: string): string =>
  fold(name)
    .replace(/^(محافظه|جمهوريه|دوله)\s+/u, '')
    .replace(/[\s'’-]+/gu, '')

const indexes = new Map<MapName, Map<string, Tile>>()
function indexOf(map: MapName): Map<string, Tile> {
  let index = indexes.get(map)
  if (!index) {
    index = new Map(
      MAPS[map].tiles.flatMap((place) =>
        [place.name.ar, place.name.en, ...place.also].map((name) => [key(name), place]),
      ),
    )
    indexes.set(map, index)
  }
  return index
}

/** The tile that a name means, whatever its spelling (hamza, article's dash, `محافظة` before it), or null. */
export const tileOf = (map: MapName, name: string): Tile | null => indexOf(map).get(key(name)) ?? null
