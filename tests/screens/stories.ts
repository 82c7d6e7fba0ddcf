/** Stories for looking at screens: a few real ones, then as many as wanted made of them. */
import {
  factBox,
  figure,
  heading,
  isolate,
  paragraph,
  quotation,
  storyDocument,
  text,
} from '../../src/shared/document/build'
import { documentText } from '../../src/shared/document/words'
import { type Story, type Summary, storySchema } from '../../src/shared/story/story'

const hash = (n: number) => ((n * 2654435761) >>> 0).toString(16).padStart(8, '0').repeat(8)

const SEEDS = [
  [
    'news',
    'news',
    'مجلس الوزراء يعلن تعطيل الدوام الرسمي في خمس محافظات بسبب موجة الغبار',
    'حيدر الساعدي',
    'in-review',
    'never',
    'urgent',
  ],
  [
    'report',
    'reports',
    'الأهوار تستعيد مياهها: كيف غيّر موسم واحد خريطة الجنوب؟',
    'زينب الموسوي',
    'submitted',
    'never',
    'normal',
  ],
  [
    'infographic',
    'infographics',
    'أسعار المواد الغذائية في بغداد: ما الذي تغيّر خلال عام واحد؟',
    'علي حسين',
    'returned',
    'never',
    'normal',
  ],
  [
    'article',
    'articles',
    'عن المدينة التي لا تنام: قراءة في ذاكرة شارع المتنبي',
    'د. سعاد العزاوي',
    'approved',
    'never',
    'normal',
  ],
  [
    'translation',
    'translations',
    'Reuters: شركات الطاقة تعيد حساباتها في البصرة بعد جولة التراخيص',
    'مريم كاظم',
    'draft',
    'never',
    'normal',
  ],
  [
    'report',
    'reports',
    'ميناء الفاو: أرقام المرحلة الثانية وما بقي من الأرصفة',
    'مصطفى جواد',
    'approved',
    'published',
    'important',
  ],
  ['caricature', 'caricatures', 'كاريكاتير: فاتورة الصيف', 'أحمد الربيعي', 'approved', 'published', 'normal'],
  [
    'video',
    'videos',
    'بالفيديو: يوم في حياة مسعف على طريق بغداد – الموصل السريع',
    'قسم الفيديو',
    'approved',
    'corrected',
    'normal',
  ],
  [
    'miscellany',
    'miscellany',
    'ما هو مؤشر جودة الهواء ولماذا ارتفع في العاصمة هذا الأسبوع',
    'رنا عبد الله',
    'held',
    'never',
    'normal',
  ],
  ['trend', 'trends', 'منتخب الشباب يختتم معسكر أربيل بفوز ودي 3-1', 'قسم الرياضة', 'approved', 'withdrawn', 'normal'],
] as const

const id = (n: number) => `01K${String(n).padStart(23, '0')}`

export function makeStories(count: number): Map<string, Story> {
  const stories = new Map<string, Story>()
  const now = Date.now()
  for (let n = 0; n < count; n++) {
    const [type, section, headline, person, workflow, publication, urgency] = SEEDS[n % SEEDS.length] ?? SEEDS[0]
    const updated = new Date(
      now - (n < 10 ? ([3, 12, 25, 61, 125, 900, 1080, 1300, 1500, 3000][n] ?? 0) : n * 37) * 60_000,
    ).toISOString()
    const round = Math.floor(n / SEEDS.length)
    stories.set(
      id(n),
      storySchema.parse({
        schema: 1,
        id: id(n),
        type,
        created: new Date(Date.parse(updated) - 86_400_000).toISOString(),
        updated,
        createdBy: 'p1',
        editedBy: n % 7 === 4 ? 'me' : 'p1',
        workflow,
        publication,
        revision: 3,
        history:
          workflow === 'returned'
            ? [
                {
                  at: updated,
                  by: 'p2',
                  axis: 'workflow',
                  from: 'in-review',
                  to: 'returned',
                  reason: 'تنقصه مصادر الأرقام',
                  points: ['مصدر أسعار الزيت', 'تاريخ المسح', 'عنوان أقصر'],
                },
              ]
            : [{ at: updated, by: 'p1', axis: 'workflow', from: 'draft', to: 'submitted' }],
        fields: {
          headline: round === 0 ? headline : `${headline} (${round})`,
          kicker: 'الجنوب والماء',
          section,
          urgency,
          byline: [{ name: person, role: 'reporter' }],
          dateline: {
            agency: 'وكالة الرافدين',
            place: type === 'report' ? '' : 'بغداد',
            kind: type === 'report' ? 'تقرير' : '',
          },
          signoff: { word: 'انتهى', code: '25م' },
          summary: 'عودة المياه إلى هور الحويزة ترفع المساحة المغمورة 34% وتعيد الصيادين إلى قواربهم.',
          tags: ['الأهوار', 'ميسان', 'المياه'],
          lead:
            n % 5 === 2
              ? null
              : {
                  media: hash(n + 7),
                  caption: 'مشحوف يعبر هور الحويزة بعد ارتفاع المناسيب',
                  credit: 'تصوير: قسم الصورة',
                  alt: n % 2 ? 'قارب ضيق في الماء' : '',
                },
        },
        document: storyDocument([
          paragraph(
            'بعد ثلاثة مواسم من الجفاف عادت المياه إلى أطراف هور الحويزة، وعاد معها الصيادون والجواميس وطيور الشتاء التي غابت طويلاً عن السماء المنخفضة فوق القصب.',
          ),
          paragraph([
            text('وتقدّر منظمة '),
            isolate('FAO', 'en'),
            text(' أن المساحة المغمورة ارتفعت بنسبة 34% خلال عام، وهي أكبر زيادة منذ 2019.'),
          ]),
          heading('h2', 'صيف آخر بلا حصة ثابتة'),
          quotation(
            'agency',
            [paragraph('المناسيب الحالية تكفي هذا الموسم، لكن أحداً لا يعرف ماذا سيأتينا في تموز.')],
            'أبو كرار، مربي جاموس في ناحية العزير',
          ),
          paragraph('ويقول مربّو الجاموس إن المناسيب الحالية تكفي الموسم، لكنهم يخشون صيفاً آخر بلا حصة ثابتة.'),
          figure({
            media: hash(n + 31),
            alt: 'قصب',
            caption: 'القصب عاد إلى ضفتي النهر',
            credit: 'تصوير: زينب الموسوي',
          }),
          factBox('الأهوار بالأرقام', [paragraph('هور الحويزة أكبر أهوار ميسان، ويمتد على جانبي الحدود.')]),
        ]),
      }),
    )
  }
  return stories
}

export const summaryOf = (story: Story, n: number): Summary => ({
  id: story.id,
  type: story.type,
  headline: story.fields.headline,
  kicker: story.fields.kicker,
  section: story.fields.section,
  tags: story.fields.tags,
  byline: story.fields.byline.map(({ name }) => name),
  language: story.fields.language,
  urgency: story.fields.urgency,
  workflow: story.workflow,
  publication: story.publication,
  embargo: n === 8 ? new Date(Date.now() + 172_800_000).toISOString() : null,
  created: story.created,
  updated: story.updated,
  published: story.published,
  words: documentText(story.document).split(/\s+/).length + n,
  picture: story.fields.lead?.media ?? null,
  versions: (n % 6) + 1,
  points: story.history.at(-1)?.points?.length ?? 0,
  opening: documentText(story.document).slice(0, 200),
  broken: n === 12,
})
