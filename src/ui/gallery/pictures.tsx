import { Avatar } from '../avatar.tsx'
import { AnimalEmblem, animalName } from '../emblem/animal-emblem.tsx'
import { animalCodes } from '../emblem/animals.ts'
import { Emblem } from '../emblem/emblem.tsx'
import { Mark } from '../emblem/mark.tsx'
import { Emblems, TwinEmblem } from '../emblem/twin.tsx'
import { Icon } from '../icon.tsx'
import { Section } from '../title.tsx'

const icons = [
  'search',
  'map-pin',
  'calendar-days',
  'users',
  'message-square',
  'book-open',
  'languages',
  'clock',
  'school',
  'arrow-right',
  'file-text',
  'circle-help',
]

/** Mark, emblems, animals, faces and icons. */
export function Pictures() {
  return (
    <>
      <Section title="Emblems" id="emblems">
        <div class="stack">
          <div class="row">
            <Mark size={44} />
            <Mark size={22} />
            <TwinEmblem ids={['school-4', 'school-9']} size={64} />
            <TwinEmblem ids={['coimbra', 'tartu']} size={64} />
            <TwinEmblem ids={['a', 'b']} size={40} />
            <Emblems ids={['k', 'l', 'm', 'n', 'o', 'p']} size={40} />
          </div>
          <div class="row tight">
            {Array.from({ length: 30 }, (_, at) => (
              <Emblem id={`school-${at}`} size={64} />
            ))}
          </div>
          <div class="row tight">
            {Array.from({ length: 12 }, (_, at) => (
              <Emblem id={`class-${at}`} size={24} />
            ))}
          </div>
        </div>
      </Section>
      <Section title="Animals, for pupils" id="animals">
        <ul class="plain row">
          {animalCodes.map((code) => (
            <li class="center">
              <AnimalEmblem animal={code} size={72} />
              <span class="small">{animalName(code)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Faces and icons" id="faces">
        <div class="stack">
          <div class="row">
            <Avatar name="Marta Kowalska" />
            <Avatar name="Ελένη Παπαδοπούλου" />
            <Avatar name="ليلى" />
            <Avatar name="Þóra" size={56} />
            <span class="person">
              <Avatar name="Jonas" animal="hedgehog" size={32} />
              Jonas
            </span>
          </div>
          <div class="row">
            {icons.map((name) => (
              <Icon name={name} size={24} />
            ))}
          </div>
        </div>
      </Section>
    </>
  )
}
