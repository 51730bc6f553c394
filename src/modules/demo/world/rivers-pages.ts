/** The pages of Two rivers, two seas; `under` names the parent. */
export const riversPages: readonly { title: string; under?: string; by: string; pupils?: true; picture?: true; text: string }[] = [
  {
    title: 'Three rivers',
    by: 'eleni',
    picture: true,
    text: 'Three schools, three rivers, and the same questions for a whole year.\n\n## What we want to know\n\n- How warm, how sour, how rich in oxygen is the water, and why?\n- Who lives in it?\n- Who uses it, and who decides?\n\n## How we work\n\nEvery third Thursday is **measuring day**. All three schools measure at ten o’clock local time by the same protocol. On Friday the numbers are in the table, on Monday another school checks them.',
  },
  {
    title: 'Our protocol',
    under: 'Three rivers',
    by: 'aino',
    text: '## Before\n\nCheck the date on the strips. Wash the bucket. Nobody goes to the water alone.\n\n## At the water\n\n- Three samples, two metres from the bank where that is safe\n- Temperature first, then pH, oxygen, nitrate\n- A photograph of the scale beside every number\n\n## After\n\nWrite the numbers **before** you discuss them.',
  },
  {
    title: 'What lives in the water',
    under: 'Three rivers',
    by: 'eleni',
    pupils: true,
    text: '## Keritis\n\nStripe-necked terrapin, eel, mayflies, dragonfly larvae, a heron that watches us.\n\n## Oulujoki\n\nWhitefish, grayling, caddisflies in their little houses of sand. In winter we find them under stones.\n\n## Zarqa\n\nMosquito fish, reeds, snails. Below King Talal Dam also a kingfisher, seen twice by Team 2.',
  },
  {
    title: 'Who uses it?',
    by: 'karim',
    pupils: true,
    text: '> “Ask me how much I use, and I shall tell you a number. Ask me what I would do with half, and I shall have to think.” The baker of our street\n\nWe asked a baker, a farmer, a hotel and a hospital in each town. Their answers are in litres a day.\n\n## The bakery\n\nChania 900, Oulu 1,100, Amman 700. The baker in Amman fills his tank on Tuesdays, because then the water comes.\n\n## What we learnt\n\nA number is not yet an answer. We had to ask how often the water comes, what it costs, and who waits.',
  },
  {
    title: 'Who we are',
    by: 'aino',
    text: 'Twenty-four pupils from Chania, nineteen from Oulu, twenty-two from Amman. We are between twelve and fifteen years old. Our common language is English; our jokes are in four.',
  },
  {
    title: 'Glossary',
    under: 'Who we are',
    by: 'aino',
    pupils: true,
    text: '- **water**: νερό · vesi · ماء\n- **river**: ποτάμι · joki · نهر\n- **ice**: πάγος · jää · جليد\n- **bucket**: κουβάς · ämpäri · دلو\n- **thank you**: ευχαριστώ · kiitos · شكرًا',
  },
]
