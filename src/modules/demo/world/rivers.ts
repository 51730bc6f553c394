/**
 * The journal of the liveliest space, Two rivers, two seas. `by`: a code of the cast; `days` before now; a comment is [by, text].
 * What a class writes its teacher posts, unless the pupil is an administrator.
 */
export const riversPosts: readonly {
  by: string
  days: number
  hours: number
  text: string
  picture?: 'river' | 'chart' | 'map'
  comments?: readonly (readonly [by: string, text: string])[]
}[] = [
  {
    by: 'eleni',
    days: 72,
    hours: 3,
    text: 'Καλημέρα, hyvää huomenta, صباح الخير.\n\nOur space is open. In Chania we began by drawing the Keritis from memory. Nobody drew the dam, and everybody drew the orange trees.',
    picture: 'river',
    comments: [
      ['aino', 'We drew ours, too. It is mostly ice.'],
      ['karim', 'Our Zarqa fits on half a sheet. We will explain why.'],
    ],
  },
  {
    by: 'aino',
    days: 70,
    hours: 6,
    text: 'Hello from Oulu. The Oulujoki is 107 kilometres long and 300 metres wide at our school. Pikisaari, our island, lies in the middle of its mouth, so we are never late for measuring.',
    picture: 'map',
    comments: [
      ['nikos', 'Can you swim to school?'],
      ['helmi', 'In June yes. In November you can walk.'],
    ],
  },
  {
    by: 'karim',
    days: 66,
    hours: 5,
    text: 'مرحبًا من عمّان. Our class has joined. The Zarqa begins in the middle of our city, under the streets. My pupils have lived above a river all their lives and many did not know it. On Thursday we walk along it, as far as one can see it.',
    comments: [
      ['eleni', 'A river under the streets: this has to become a page of its own.'],
      ['aino', 'My class wants to know where it comes out.'],
    ],
  },
  {
    by: 'eleni',
    days: 59,
    hours: 4,
    text: 'The protocol is ready, version 5: the same five measurements, the same hour, three samples each, and a photograph of the scale. Thank you, Aino, for removing the sentence that nobody understood. It was mine.',
    comments: [['aino', 'You are welcome. I put in another one for balance.']],
  },
  {
    by: 'aino',
    days: 53,
    hours: 7,
    text: 'First measuring day, in fog. Temperature 7.8 °C, pH 6.9, nitrate below what our strips can show. The team of the small animals found mayfly larvae and was not to be brought home.',
    picture: 'river',
    comments: [
      ['nikos', 'Ours is warmer: 19.2. And we had a turtle.'],
      ['helmi', 'A turtle. We had a wet sock.'],
    ],
  },
  {
    by: 'karim',
    days: 52,
    hours: 4,
    text: 'Measuring day in Amman: 21.4 °C, pH 8.1, nitrate 45 mg/l. My pupils were shocked and then angry, and then they asked the best question of the year: who is allowed to use how much?',
    comments: [
      ['eleni', 'May our team “Who uses it?” take this as the title of its page?'],
      ['karim', 'They would be proud.'],
    ],
  },
  {
    by: 'eleni',
    days: 45,
    hours: 2,
    text: 'Teams are mixed now: six questions, six teams, two or three pupils from each school. Team 4 has already met by video without us. We only learnt it from the page.',
    comments: [['helmi', 'We wanted to surprise you.']],
  },
  {
    by: 'aino',
    days: 38,
    hours: 6,
    text: 'Our chart of dissolved oxygen. Cold water holds more of it: our pupils foretold it, and then did not believe the 12.9.',
    picture: 'chart',
    comments: [
      ['nikos', 'We measured 8.6 and thought that our kit was broken.'],
      ['eleni', 'Nikos, please write that sentence in the page. It is the whole lesson.'],
    ],
  },
  {
    by: 'karim',
    days: 31,
    hours: 3,
    text: 'The retired engineer Mr Qaqish visited us. He planned pipes for Amman for thirty years and drew the city’s water on the board, from memory, with the year of each pipe. We have recorded it, with his consent; subtitles are on the way.',
    comments: [
      ['aino', 'We will do the English subtitles with the seventh class.'],
      ['eleni', 'And we the Greek ones.'],
    ],
  },
  {
    by: 'eleni',
    days: 24,
    hours: 5,
    text: 'It rained for two days and the Keritis has come up by 80 centimetres. We measured from the bridge, with a bucket on a rope. Nitrate has tripled. Why? Three hypotheses are on the board: fields, drains, our bucket.',
    picture: 'river',
    comments: [
      ['helmi', 'Did you wash the bucket?'],
      ['nikos', 'Yes. Twice. It is the fields.'],
      ['aino', 'Measure again on Monday, please. Then we will know if it passes.'],
    ],
  },
  {
    by: 'eleni',
    days: 21,
    hours: 3,
    text: 'Monday: back to 11 mg/l. It was the rain. We apologise to the bucket.',
    comments: [['karim', 'In our class the bucket has become a hero.']],
  },
  {
    by: 'aino',
    days: 16,
    hours: 7,
    text: 'The river is freezing from the sides. For the next measuring day the fire brigade will drill the holes and lend us the rescue suits. Everybody wants to be in the team of the suits.',
    picture: 'river',
    comments: [['nikos', 'Please send a drawing of you in the suit.']],
  },
  {
    by: 'karim',
    days: 11,
    hours: 4,
    text: 'Our page “Who uses it?” has its first version in three languages. A baker, a farmer, a hotel, a hospital: each says how many litres a day and what they would do with half. Please read it before Thursday and write your questions in it.',
    comments: [
      ['eleni', 'My pupils have nine questions for the hotel.'],
      ['helmi', 'The baker is the most honest.'],
    ],
  },
  {
    by: 'eleni',
    days: 6,
    hours: 2,
    text: 'Measuring day: 9.4 degrees in the Keritis, 0.3 in the Oulujoki, 16.1 in the Zarqa. We wrote them under each other and were silent for a moment.',
    picture: 'chart',
    comments: [
      ['aino', 'We, too.'],
      ['karim', 'And then somebody said: it is all one water. We let that stand.'],
    ],
  },
  {
    by: 'aino',
    days: 2,
    hours: 5,
    text: 'Plan for the open day: each school builds one metre of its river in the entrance hall, with what lives in it. On the same evening we connect the three halls by video. Eleni, can you bring your people to half past six our time? It is the same in Chania and an hour later in Amman, we checked.',
    comments: [
      ['eleni', 'Half past six it is. The parents are bringing oranges.'],
      ['karim', 'We shall bring the sound of the water under the street.'],
    ],
  },
  {
    by: 'eleni',
    days: 0,
    hours: 3,
    text: 'The title page of our book is ready. Please look at the drawing of the three rivers and tell us by Friday whether the colours are right: ours is green, yours is brown, and Amman’s is a line.',
    picture: 'map',
    comments: [['helmi', 'Ours is brown in summer and white now. Can it be both?']],
  },
]
