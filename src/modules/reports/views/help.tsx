import { list, t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, HiddenField, Notice, PageTitle, Section } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import type { Teacher } from '../domain/readers.ts'
import type { HelpForm } from '../forms.ts'
import { type Kept, mainOf } from '../kept.ts'
import { pupilKinds } from '../kinds.ts'
import type { SentReport } from '../queries.ts'
import { askedUrl } from '../urls.ts'

type Props = {
  form: HelpForm
  spaceId: string
  back: string
  kept: Kept | undefined
  teachers: readonly Teacher[]
  service: string
  /** it is the service's too, whatever kind is chosen */
  withService: boolean
  sent: readonly SentReport[]
}

/** Where a pupil asks for help: a few choices, a box one may leave empty, and who reads it. */
export function HelpView({ form, spaceId, back, kept, teachers, service, withService, sent }: Props) {
  return (
    <div class="stack loose">
      <PageTitle title={t('reports.help.title')} lead={t('reports.help.lead')} />
      <Danger />
      <Form of={form}>
        {kept && <About kept={kept} />}
        <HiddenField of={form.from} />
        <FormField
          of={form.kind}
          as="radios"
          label={t('reports.help.kind')}
          options={pupilKinds.map((value) => ({ value, label: t(`reports.help.kind.${value}`) }))}
        />
        <FormField of={form.words} label={t('reports.help.words')} help={t('reports.help.words.help')} rows={4} />
        <WhoReads teachers={teachers.map(({ name }) => name)} service={service} withService={withService} />
        {teachers.length > 0 && (
          <FormField of={form.discreet} label={t('reports.help.discreet')} help={t('reports.help.discreet.help', { service: serviceName(service) })} />
        )}
        <FormActions>
          <Button kind="primary" size="large">
            {t('reports.help.send')}
          </Button>
          <a href={back}>{t('reports.help.back')}</a>
        </FormActions>
      </Form>
      {sent.length > 0 && <Before sent={sent} spaceId={spaceId} />}
    </div>
  )
}

/** What cannot wait for anybody to read it. */
export const Danger = () => <Notice tone="attention" title={t('reports.help.danger')} />

/** Who reads what a child tells: people by name. */
function WhoReads({ teachers, service, withService }: { teachers: readonly string[]; service: string; withService: boolean }) {
  const name = serviceName(service)
  return (
    <div class="stack tight">
      {teachers.length > 0 && <p>{t('reports.help.readers', { count: teachers.length, names: list(teachers) })}</p>}
      {withService && <p>{t('reports.help.readers.service', { service: name })}</p>}
      {teachers.length > 0 && !withService && <p>{t('reports.help.readers.secrets', { service: name })}</p>}
      <p>{t('reports.help.kept')}</p>
    </div>
  )
}

/** The words that are reported, unless they are gone from the screens of others. */
export function About({ kept }: { kept: Kept }) {
  const main = mainOf(kept)
  if (!main || main.removed) return null
  return (
    <div class="stack tight">
      <p class="label">{t('reports.about')}</p>
      <blockquote dir="auto">{excerpt(main.title || main.text)}</blockquote>
    </div>
  )
}

const longest = 400
const excerpt = (text: string): string => (text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`)

/** What the same pupil told before, and what has become of it. */
function Before({ sent, spaceId }: { sent: readonly SentReport[]; spaceId: string }) {
  return (
    <Section title={t('reports.help.before')}>
      <ul class="stack tight">
        {sent.map(({ id, kind, state }) => (
          <li>
            <a href={askedUrl(spaceId, id)}>{t(`reports.help.kind.${pupilKinds.find((each) => each === kind) ?? 'other'}`)}</a>
            <br />
            <span class="small muted">{t(`reports.asked.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
