import { countryName, t } from '../../../platform/i18n/index.ts'
import { AnimalEmblem, Avatar, Button, ButtonForm, CastList, HiddenField, Section } from '../../../ui/index.ts'
import { castForm } from '../forms.ts'
import { demoSignInUrl } from '../urls.ts'
import { castMember, castOfficers, castPupils, castTeachers } from '../world/cast.ts'

const order = ['eleni', 'aino', 'karim', 'claire', 'nikos', 'helmi', 'dimitra', 'maria', 'jukka', 'layla', 'sofia'] as const
const adults = [...castTeachers, castMember, ...castOfficers]

/** Officers of whom nothing more is to be said than for which country they decide. */
const others = castOfficers.filter(({ code }) => !order.some((each) => each === code))

function wordsOf(code: string): string {
  const known = order.find((each) => each === code)
  if (known) return t(`demo.${known}`)
  const country = others.find((each) => each.code === code)?.country
  return t('demo.officer', { country: country ? countryName(country) : '' })
}

const place = 'cast'

/** Leads to them, further down the page. */
export const DemoCastLink = () => <a href={`#${place}`}>{t('demo.title')}</a>

/** The people of the demonstration that a visitor may look around as. */
export function DemoCast() {
  return (
    <Section title={t('demo.title')} id={place}>
      <p class="measure">{t('demo.text')}</p>
      <CastList
        people={[...order, ...others.map(({ code }) => code)].map((code) => {
          const pupil = castPupils.find((each) => each.code === code)
          const name = pupil?.nickname ?? adults.find((each) => each.code === code)?.name ?? code
          return {
            picture: pupil ? <AnimalEmblem animal={pupil.animal} size={48} /> : <Avatar name={name} id={code} size={48} />,
            name,
            text: wordsOf(code),
            act: (
              <ButtonForm action={demoSignInUrl}>
                <HiddenField of={castForm.filled({ cast: code }).cast} />
                <Button size="small">{t('demo.as', { name })}</Button>
              </ButtonForm>
            ),
          }
        })}
      />
    </Section>
  )
}
