import type { FormOf } from '../../../platform/forms/index.ts'
import { type Key, t } from '../../../platform/i18n/index.ts'
import { Avatar, Button, Form, FormActions, FormField, HiddenField, Meta, Named, Notice, PageTitle, Section, Table } from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import type { Understood } from '../domain/made.ts'
import { type Reading, readings } from '../domain/read-list.ts'
import type { Identity } from '../domain/user-names.ts'
import type { createForm, listForm } from '../forms.ts'
import { pupilPreviewUrl, pupilsUrl } from '../urls.ts'
import { WordsName } from './words-field.tsx'

type Previewed = {
  space: Space
  read: Understood
  names: readonly string[]
  identities: readonly Identity[]
  make: FormOf<typeof createForm>
  again: FormOf<typeof listForm>
}

/** What a list was understood to say, to be mended before anything is made. */
export function Preview({ space, read, names, identities, make, again }: Previewed) {
  return (
    <div class="stack loose">
      <PageTitle title={t('pupils.previewTitle', { count: names.length })} lead={t('pupils.previewText')} />
      <Meta facts={[[t('pupils.words'), <WordsName of={make.words.value} />]]} />
      {read.heads && <Notice>{t('pupils.headsLeftOut', { heads: read.heads })}</Notice>}
      <Form action={pupilsUrl(space.id)} of={make} data-turbo="false" class="stack">
        <FormField of={make.list} rows={Math.min(Math.max(names.length + 1, 4), 12)} label={t('pupils.understood')} help={t('pupils.understoodHelp')} />
        <HiddenField of={make.userNames} />
        <HiddenField of={make.words} />
        <FormActions>
          <Button kind="primary">{t('pupils.make')}</Button>
          <Button formaction={`${pupilPreviewUrl(space.id)}?again`}>{t('pupils.changeList')}</Button>
        </FormActions>
      </Form>
      {read.reading && <ReadAgain space={space} form={again} />}
      <Listed read={read} names={names} identities={identities} />
    </div>
  )
}

const labels = { first: 'pupils.readFirst', surname: 'pupils.readSurname', names: 'pupils.readNames' } as const satisfies Record<Reading, Key>

/** Of a list in columns: which is which, and whether surnames are wanted. */
function ReadAgain({ space, form }: { space: Space; form: FormOf<typeof listForm> }) {
  const options = readings.map((value) => ({ value, label: t(labels[value]) }))
  return (
    <Section title={t('pupils.columns')}>
      <Form action={pupilPreviewUrl(space.id)} of={form} data-turbo="false">
        <HiddenField of={form.list} />
        <HiddenField of={form.words} />
        <FormField of={form.reading} as="radios" options={options} optional={false} label={t('pupils.reading')} />
        <FormField of={form.surnames} label={t('pupils.surnames')} help={t('pupils.surnamesHelp')} />
        <FormActions>
          <Button>{t('pupils.readAgain')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

function Listed({ read: { pupils }, names, identities }: Pick<Previewed, 'read' | 'names' | 'identities'>) {
  const further = [
    ['surname', t('pupils.surname')],
    ['class', t('pupils.class')],
  ] as const
  const shown = further.filter(([kind]) => pupils.some((pupil) => pupil[kind]))
  const columns = [{ label: t('pupils.name'), head: true }, ...shown.map(([, label]) => ({ label })), { label: t('pupils.userName') }]
  const rows = identities.map(({ userName, animal }, at) => [
    <Named avatar={<Avatar name={names[at] ?? ''} animal={animal} size={32} />} name={names[at] ?? ''} />,
    ...shown.map(([kind]) => <bdi>{pupils[at]?.[kind]}</bdi>),
    <code>{userName}</code>,
  ])
  return <Table caption={t('pupils.add')} quiet columns={columns} rows={rows} />
}
