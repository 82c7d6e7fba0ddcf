/** Stories of every type, in both languages, for tests of pages. Invented people, places and numbers. */
import {
  chart,
  divider,
  embed,
  factBox,
  figure,
  heading,
  isolate,
  lineBreak,
  link,
  list,
  missing,
  paragraph,
  quotation,
  related,
  storyDocument,
  table,
  text,
  updateNote,
} from '@shared/document/build'
import { type DocumentNode, FORMAT } from '@shared/document/schema'
import { SECTIONS } from '@shared/story/library'
import { type Picture, storyFieldsSchema } from '@shared/story/story'
import { CHARTS } from '../../src/main/article/chart/charts.fixture'
import type { PageSettings, PageStory } from '../../src/main/article/page-story'
import { drawnPicture } from './pictures'

export const pageSettings: PageSettings = {
  agency: {
    name: { ar: 'وكالة الرافد للأنباء', en: 'Al-Rafid News Agency' },
    short: { ar: 'الرافد', en: 'Al-Rafid' },
    url: 'https://alrafid.example/',
  },
  timeZone: 'Asia/Baghdad',
  digits: 'latn',
  sections: [...SECTIONS],
  types: [],
  themes: {
    wakala: { about: { ar: 'وكالة أخبار مستقلة تعمل من بغداد والبصرة والموصل.', en: 'An independent news agency.' } },
  },
}

const marsh = drawnPicture(0, 2000, 1250, { alt: 'مسطح مائي بين القصب', credit: 'علي المالكي' })
const field = drawnPicture(1, 1200, 800)
const portrait = drawnPicture(3, 700, 700)
const drawing = drawnPicture(2, 1400, 1000)
export const pagePictures = [marsh, field, portrait, drawing]

const use = (media: string, words: Partial<Picture> = {}): Picture => ({
  media,
  alt: 'ماء هادئ بين القصب وقت الغروب',
  decorative: null,
  caption: 'مياه الهور عند أطراف القرية',
  credit: 'تصوير: علي المالكي',
  source: 'وكالة الرافد',
  ...words,
})

/** Stories that others point to. */
export const linkedStories = {
  '01J9Z0000000000000000000R1': { headline: 'كيف تُقاس ملوحة شط العرب؟', url: 'https://alrafid.example/reports/salt/' },
  '01J9Z0000000000000000000R2': { headline: 'مادة لم تُنشر بعد', url: null },
}
const [linked, unlinked] = Object.keys(linkedStories) as [string, string]

let count = 0
function story(
  type: string,
  fields: Record<string, unknown>,
  blocks: DocumentNode[],
  rest: Partial<PageStory> = {},
): PageStory {
  count += 1
  const language = fields.language ?? 'ar'
  return {
    id: `01J9Z00000000000000000${String(count).padStart(4, '0')}`,
    type,
    published: '2026-08-19T14:12:00+03:00',
    updated: '2026-08-19T14:12:00+03:00',
    publication: 'published',
    fields: storyFieldsSchema.parse({ section: 'news', language, slug: `${type}-${language}`, ...fields }),
    document: storyDocument(blocks, language === 'en' ? 'ltr' : 'rtl'),
    ...rest,
  }
}

const lead = use(marsh.hash)
const dateline = { agency: 'الرافد', place: 'ميسان', kind: 'تقرير' }
const signoff = { word: 'انتهى', code: '25م' }

export const report = story(
  'report',
  {
    headline: 'بعد ثلاثة مواسم جافة.. مياه الهور تعيد الصيادين ومنظمة FAO تراقب الملوحة',
    kicker: 'الجنوب والماء',
    summary: 'ارتفعت المناسيب 34% في عام واحد، والمربون يقيسون فرحهم بمسطرة خشبية ويخشون صيفاً بلا حصة ثابتة.',
    section: 'reports',
    urgency: 'important',
    dateline,
    signoff,
    lead,
    byline: [
      { name: 'زينب الحلفي', role: 'reporter' },
      { name: 'علي المالكي', role: 'photographer' },
    ],
    tags: ['الأهوار', 'المياه', 'ميسان', 'FAO'],
    related: [linked, unlinked],
    canonicalUrl: 'https://alrafid.example/reports/2026/08/marsh-water/',
    note: 'ملاحظة داخلية لا تخرج من الوكالة',
    sources: [{ name: 'مصدر محجوب', named: false, note: 'لا يُذكر' }],
  },
  [
    paragraph([
      text('قبل طلوع الفجر يدفع كاظم مشحوفه ثلاث دفعات ويبتعد عن اليابسة. يقول إن '),
      text('الماء عاد', FORMAT.bold),
      text(' قبل أن تعود الأخبار عنه، وإن هاتفه +964 770 123 4567 لم يتوقف عن الرنين منذ نيسان.'),
    ]),
    paragraph([
      text('وتنشر '),
      isolate('The Marsh Observatory', 'en'),
      text(' قراءاتها كل أسبوع على '),
      link('https://observatory.example/data?week=33&lang=ar', 'موقعها'),
      text('، وتقارنها شركة Delta Inc. بصور الأقمار. وسبق أن نشرت الرافد '),
      link(`story:${linked}`, 'دليلاً مبسطاً'),
      text(' لقياس '),
      text('الملوحة', FORMAT.highlight),
      text('، وأضافت إليه '),
      missing('عدد المحطات'),
      text(' محطة.'),
    ]),
    heading('h2', 'ثلاث سنوات على اليابسة'),
    paragraph(
      'غادرت القرية 11 عائلة من أصل 40، واستقر معظمها على أطراف المدن بين 2023 و2025، ثم بدأت العودة في الربيع.',
    ),
    quotation(
      'speech',
      [paragraph('كنت أعرف الطريق في الليل من رائحة القصب. وعندما يبس القصب صرت أضيع في النهار.')],
      'كاظم الساعدي، صياد من أم النعاج',
    ),
    figure({
      media: field.hash,
      alt: 'قطيع جاموس يخوض في ماء ضحل',
      caption: 'الجاموس يعود إلى الماء بعد موسمين على العلف',
      credit: 'تصوير: علي المالكي',
    }),
    heading('h3', 'ما تقوله الأرقام'),
    table(
      [
        ['المحطة', 'المنسوب', 'التغيّر'],
        ['أم النعاج', '2.31 م', '+34%'],
        ['العدل', '1.98 م', '+12%'],
        ['الترابة', '1.20 م', '-3%'],
      ],
      'مناسيب آب 2026 مقارنة بالعام الماضي',
    ),
    list('bullet', ['حصة مائية لا تتغير كل شهر.', 'طريق معبّد إلى مركز جمع الحليب.', 'عيادة بيطرية متنقلة.']),
    quotation('pull', [paragraph('الماء عاد قبل أن تعود الأخبار عنه')]),
    quotation(
      'agency',
      [paragraph('ما نراه تعافٍ وليس شفاء، والهور يحتاج إلى موسمين متتاليين على الأقل.')],
      'المهندسة هناء الزيدي',
    ),
    factBox('ما هو الهور؟', [
      paragraph('مسطح مائي ضحل تغذيه فروع دجلة والفرات، وتعيش على أطرافه قرى الصيادين ومربي الجاموس.'),
      list('number', ['الحويزة', 'الحمّار', 'الوسطى']),
    ]),
    embed('https://www.youtube.com/watch?v=abcdefghijk', 'youtube', 'جولة في هور الحويزة'),
    related(linked),
    divider(),
    paragraph([text('قال الساعدي قبل أن يبتعد:'), lineBreak(), text('«عد في الربيع، تجدنا هنا».')]),
    updateNote('correction', '2026-08-20T09:30:00+03:00', [paragraph('ذكرت نسخة سابقة أن الارتفاع 43%، والصحيح 34%.')]),
  ],
  { publication: 'corrected', updated: '2026-08-20T09:30:00+03:00' },
)

export const news = story(
  'news',
  {
    headline: 'تعطيل الدوام الرسمي في خمس محافظات بسبب العاصفة',
    section: 'news',
    urgency: 'urgent',
    dateline: { ...dateline, place: 'بغداد' },
    signoff,
    byline: [{ name: 'حيدر الساعدي', role: 'reporter' }],
  },
  [
    paragraph(
      'أعلنت محافظات البصرة وميسان وذي قار والمثنى وواسط، مساء اليوم، تعطيل الدوام الرسمي غداً، ويشمل القرار المدارس والجامعات، ويستثني الدوائر الصحية والأمنية.',
    ),
    paragraph('وتوقعت الأنواء الجوية رياحاً تبلغ سرعتها 70 كيلومتراً في الساعة بين العاشرة صباحاً والثالثة عصراً.'),
  ],
)

export const article = story(
  'article',
  {
    headline: 'كتاب على الرصيف.. لماذا لا يموت شارع المتنبي؟',
    kicker: 'كل أحد',
    section: 'articles',
    summary: 'ليس سر الشارع في كتبه، بل في أنه لا يسألك فيه أحد لماذا أنت واقف.',
    lead: use(field.hash, { caption: 'عصر يوم جمعة' }),
    columnist: {
      name: 'سعاد العزاوي',
      biography: 'كاتبة وباحثة في تاريخ المدن، لها كتابان عن الحياة اليومية في بغداد.\nتكتب للرافد كل أحد.',
      photo: use(portrait.hash, { alt: 'صورة الكاتبة' }),
    },
  },
  [
    paragraph('سألني صديق عاد إلى بغداد بعد عشرين سنة: ما أول مكان أزوره؟ قلت: شارع لا تحتاج فيه إلى شراء شيء.'),
    quotation('pull', [paragraph('هذا الحق الصغير، حق الوقوف بلا سبب')]),
    paragraph('يقول باعة أعرفهم إن أكثر الزبائن يصورون الغلاف ويسألون عن نسخة PDF منه.'),
  ],
)

export const infographic = story(
  'infographic',
  {
    headline: 'بالأرقام.. أين يُزرع القمح هذا الموسم؟',
    section: 'infographics',
    textAlternative: 'مخطط أشرطة يبدأ من اليمين.\nنينوى 2,400، ثم كركوك 1,150، ثم واسط 980.',
    dataSource: 'قسم البيانات في الرافد، أرقام نموذجية',
    tags: ['القمح'],
  },
  [figure({ media: drawing.hash, alt: 'مخطط أشرطة لمساحة القمح', caption: 'المساحة بآلاف الدونمات' })],
)

export const video = story(
  'video',
  {
    headline: 'بالفيديو.. ليلة عاد فيها الجمهور إلى المدرجات',
    section: 'videos',
    lead,
    videoUrl: 'https://video.alrafid.example/2026/11/night.mp4',
    videoDuration: '3:42',
    transcript: '(صوت الجمهور) الساعة السادسة إلا ربعاً.\nيقول المشجع: «جئت مع أبي كما جاء هو مع أبيه».',
    canonicalUrl: 'https://alrafid.example/videos/2026/08/night/',
  },
  [paragraph('ترافق الكاميرا عائلتين وبائعين في ليلة امتلأت فيها المدرجات بنحو 18,000 متفرج.')],
)

export const caricature = story(
  'caricature',
  {
    headline: 'توقيع واحد فقط',
    section: 'caricatures',
    artist: 'سيف الربيعي',
    drawing: use(drawing.hash, { alt: 'رجل صغير أمام برج من الأوراق', caption: '', credit: 'رسم: سيف الربيعي' }),
    drawingDescription: 'برج مائل من الملفات، وفي أعلاه موظف يمد قلماً ويقول: «بقي توقيع واحد فقط».',
  },
  [],
)

export const translation = story(
  'translation',
  {
    headline: 'خط الملح.. كيف تتعلم الدلتات الكبرى العيش مع بحر يتقدم؟',
    section: 'translations',
    dateline: { ...dateline, kind: 'ترجمة' },
    signoff,
    lead,
    originalOutlet: 'The Delta Courier',
    originalUrl: 'https://delta-courier.example/2026/10/the-salt-line',
    originalLanguage: 'en',
    originalDate: '2026-08-14',
    originalTitle: 'The Salt Line: What Great Deltas Can Teach Each Other (Part 1)',
    translator: 'مريم كاظم',
    translationMode: 'excerpt',
    sourceLinks: [{ title: '', url: 'https://delta-courier.example/2026/10/the-salt-line' }],
  },
  [paragraph('يستيقظ المزارع عند الرابعة ليذوق النهر، ثم يقرر: هل يفتح بوابة حقله أم يتركها مغلقة؟')],
)

export const trend = story(
  'trend',
  {
    headline: '#استكان_مو_كوب.. وسم عراقي يعيد الشاي إلى زجاجه',
    section: 'trends',
    dateline: { ...dateline, place: 'بغداد' },
    signoff,
    lead: use(field.hash),
    sourceLinks: [
      { title: 'المنشور الأول في الوسم', url: 'https://social.example/@chai/10442' },
      { title: 'استطلاع المقهى', url: 'https://social.example/@cafe/poll/88' },
    ],
  },
  [
    paragraph('نشر صاحب حساب @chai_iraqi صورة استكان على نافذة مقهى، وكتب تحتها: هل من بديل؟'),
    embed('https://x.com/chai/status/1', 'x', ''),
  ],
)

export const miscellany = story(
  'miscellany',
  {
    headline: 'كيف تحفظ بهارات الشورجة سنة كاملة؟',
    section: 'miscellany',
    dateline: { ...dateline, place: 'بغداد' },
    signoff,
  },
  [
    paragraph('القاعدة الأولى أن يُشترى الحب صحيحاً ثم يُطحن عند الحاجة.'),
    list('check', ['عبوة زجاجية داكنة', 'مكان بعيد عن الموقد']),
    figure({ media: 'f'.repeat(64), alt: 'أكياس بهارات ملونة', caption: 'ركن من سوق الشورجة' }),
  ],
)

export const englishReport = story(
  'report',
  {
    language: 'en',
    headline: 'After three dry seasons, marsh water brings the fishermen back',
    kicker: 'South and water',
    summary: 'Levels rose by 34 percent in a year. Herders fear a summer without a fixed share.',
    section: 'reports',
    dateline: { agency: 'Al-Rafid', place: 'Maysan', kind: 'Report' },
    signoff: { word: 'End', code: '25m' },
    lead: use(marsh.hash, {
      alt: 'Still water between reeds at dusk',
      caption: 'The edge of the marsh near the village',
      credit: 'Photo: Ali al-Maliki',
      source: 'Al-Rafid',
    }),
    byline: [{ name: 'Zainab al-Hilfi', role: 'reporter' }],
    tags: ['Marshes', 'Water'],
  },
  [
    paragraph(
      'Before dawn Kadhim pushes his boat three times and leaves the land behind. The water, he says, came back before the news about it did.',
    ),
    heading('h2', 'Three years on land'),
    paragraph([text('People call the boat '), isolate('مشحوف', 'ar', 'rtl'), text(', and no other word will do.')]),
    quotation('speech', [paragraph('I knew the way at night by the smell of the reeds.')], 'Kadhim, a fisherman'),
    table(
      [
        ['Station', 'Level'],
        ['Um al-Naaj', '2.31 m'],
      ],
      'Levels in August 2026',
    ),
    factBox('What is a marsh?', [paragraph('Shallow water fed by branches of the Tigris and the Euphrates.')]),
  ],
)

/** A chart of every type. */
export const dataStory = story(
  'infographic',
  {
    headline: 'العراق في أرقام: النفط والماء والمدارس',
    slug: 'charts-ar',
    section: 'infographics',
    dataSource: 'وزارة التخطيط',
    textAlternative: 'كل رسم تحته جدول بياناته.',
  },
  Object.values(CHARTS).map(chart),
)

export const pageStories: readonly PageStory[] = [
  report,
  news,
  article,
  infographic,
  video,
  caricature,
  translation,
  trend,
  miscellany,
  englishReport,
  dataStory,
]
