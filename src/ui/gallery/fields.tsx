import { Button } from '../button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../choices.tsx'
import { Form, FormActions } from '../form.tsx'
import { Select, TextArea, TextInput } from '../inputs.tsx'
import { Section } from '../title.tsx'

const subjects =
  'Art,Astronomy,Biology,Chemistry,Citizenship,Classical languages,Cross-curricular,Design and technology,Drama,Economics,Environmental education,Ethics,European studies,Foreign languages,Geography,Geology,Health studies,History,History of culture,Home economics,Informatics,Language and literature,Law,Mathematics,Media education,Music,Natural sciences,Philosophy,Physical education,Physics,Politics,Pre-school,Primary,Psychology,Religion,Social studies,Special needs,Technology'
    .split(',')
    .map((label, at) => ({ value: String(at), label }))

/** A form with everything in it, errors too. */
export function Fields() {
  const errors = { title: 'Give the project a title: partners see it first.', ages: 'Choose at least one age.' }
  return (
    <Section title="Forms" id="forms">
      <Form action="#" errors={errors}>
        <TextInput label="Title" name="title" error={errors.title} help="Up to 80 characters, in a language your partners read." />
        <TextInput label="Your work address" name="email" type="email" value="marta.kowalska@sp12.gdynia.example" autocomplete="email" />
        <TextArea label="What should pupils learn from each other?" name="aims" maxlength={600} value="How a river changes between two borders." />
        <Select
          label="School"
          name="school"
          empty="Choose a school"
          options={[
            { value: '1', label: 'Szkoła Podstawowa nr 12, Gdynia' },
            { value: '2', label: 'Zespół Szkół, Sopot' },
          ]}
          help="A project keeps its school for life."
        />
        <TextInput label="Pupils" name="pupils" width="short" type="number" inputmode="numeric" optional value={24} />
        <RadioGroup
          label="Who may read the pages?"
          name="readers"
          value="members"
          options={[
            { value: 'members', label: 'Members of the TwinSpace', help: 'Pupils and teachers of the partner classes' },
            { value: 'all', label: 'Everyone', help: 'After a second teacher has agreed' },
          ]}
        />
        <CheckboxGroup
          label="Ages"
          name="ages"
          error={errors.ages}
          options={['0–5', '6–8', '9–11', '12–15', '16–19'].map((label) => ({ value: label, label, count: 120 }))}
        />
        <CheckboxGroup label="Subjects" name="subjects" options={subjects} values={['2', '14', '26']} optional />
        <Checkbox label="Tell me when someone answers" name="alert" checked help="By e-mail, once a day at most" />
        <FormActions saved={new Date()}>
          <Button kind="primary">Send to both services</Button>
          <Button kind="quiet">Keep as a draft</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
