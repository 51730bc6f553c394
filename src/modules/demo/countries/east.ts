import type { DemoCountry } from './demo-country.ts'

export const UA: DemoCountry = {
  population: 380,
  languages: ['uk'],
  women: 'Олена Наталія Ірина Оксана Тетяна Марія Світлана Юлія Катерина Ганна Людмила Соломія Леся',
  men: 'Олександр Сергій Андрій Володимир Микола Іван Дмитро Василь Юрій Тарас Богдан Максим Петро',
  surnames:
    'Мельник Шевченко Коваленко Бондаренко Бойко Ткаченко Кравченко Ковальчук Коваль Олійник Шевчук Поліщук Іваненко Ткачук Савченко Бондар Марченко Руденко Мороз Лисенко Кравчук Клименко Павленко Яворський Левицький Заболотний',
  feminine: [
    [/ський$/, 'ська'],
    [/цький$/, 'цька'],
    [/ний$/, 'на'],
  ],
  schools:
    '23 Ліцей № {n}, {town}\n12 Гімназія № {n}, {town}\n23 Ліцей імені {figure}\n12 Гімназія імені {figure}\n1 Початкова школа № {n}, {town}\n23 Науковий ліцей імені {figure}',
  figures:
    'Тараса Шевченка|Лесі Українки|Івана Франка|Григорія Сковороди|Михайла Грушевського|Марка Вовчка|Панаса Мирного|Ольги Кобилянської|Василя Симоненка|Михайла Коцюбинського|Ліни Костенко|Миколи Лисенка|Володимира Вернадського|Пилипа Орлика|Катерини Білокур|Василя Стуса',
  towns:
    'Київ=Kyiv|Харків=Kharkiv|Одеса=Odesa|Дніпро=Dnipro|Львів=Lviv|Запоріжжя=47.85,35.12|Вінниця=Vinnytsya|Полтава=Poltava|Чернігів=Chernihiv|Чернівці=Chernivtsi|Тернопіль=Ternopil|Івано-Франківськ=Ivano-Frankivsk|Луцьк=Lutsk|Рівне=Rivne|Ужгород=Uzhhorod|Житомир=Zhytomyr|Черкаси=Cherkasy|Суми=Sumy',
}

export const GE: DemoCountry = {
  population: 37,
  languages: ['ka'],
  women: 'ნინო მარიამი თამარ ნანა ანა ქეთევან მაია ეკა ნათია სალომე თეა ლელა ნატო',
  men: 'გიორგი დავითი ლევანი ზურაბი ირაკლი ნიკოლოზი თორნიკე ვახტანგი ლაშა ბექა მამუკა გელა თემური',
  surnames:
    'ბერიძე კაპანაძე გელაშვილი მაისურაძე გიორგაძე ლომიძე წიკლაური ბოლქვაძე ხუციშვილი აბაშიძე მამულაშვილი ნოზაძე ცინცაძე ჩიქოვანი კვარაცხელია ჯაფარიძე მელიქიშვილი ონიანი ჯანელიძე დოლიძე გოგოლაძე ქავთარაძე თოდუა შენგელია ფიფია ღონღაძე',
  schools: '123 {of} მე-{n} საჯარო სკოლა\n123 {figure} სახელობის საჯარო სკოლა\n123 {of} {figure} სახელობის სკოლა\n3 {of} კლასიკური გიმნაზია',
  figures:
    'შოთა რუსთაველის|ილია ჭავჭავაძის|აკაკი წერეთლის|ვაჟა-ფშაველას|ეკატერინე გაბაშვილის|იაკობ გოგებაშვილის|გალაკტიონ ტაბიძის|ნიკო ფიროსმანის|ივანე ჯავახიშვილის|ბარბარე ჯორჯაძის|ზაქარია ფალიაშვილის',
  towns:
    'თბილისი=Tbilisi=თბილისის|ბათუმი=Batumi=ბათუმის|ქუთაისი=Kutaisi=ქუთაისის|რუსთავი=Rustavi=რუსთავის|გორი=Gori=გორის|ზუგდიდი=Zugdidi=ზუგდიდის|ფოთი=Poti=ფოთის|თელავი=Telavi=თელავის|ახალციხე=Akhaltsikhe=ახალციხის|მესტია=Mestia=მესტიის|სიღნაღი=Sighnaghi=სიღნაღის',
}

export const AM: DemoCountry = {
  population: 30,
  languages: ['hy'],
  women: 'Անահիտ Մարիամ Նարինե Լուսինե Գայանե Հասմիկ Աննա Սոնա Արմինե Տաթևիկ Նունե Լիլիթ Կարինե',
  men: 'Արմեն Հայկ Դավիթ Տիգրան Գևորգ Աշոտ Վահե Սուրեն Կարեն Գարեգին Հովհաննես Արամ Վարդան',
  surnames:
    'Գրիգորյան Հարությունյան Սարգսյան Հովհաննիսյան Խաչատրյան Վարդանյան Պետրոսյան Գևորգյան Կարապետյան Մկրտչյան Հակոբյան Ավետիսյան Մարտիրոսյան Մանուկյան Դավթյան Սիմոնյան Աբրահամյան Ստեփանյան Ղազարյան Մելքոնյան Բաղդասարյան Պողոսյան Առաքելյան Զաքարյան Տեր-Պետրոսյան Ալեքսանյան',
  schools: '12 {of} {figure} անվան հիմնական դպրոց\n23 {figure} անվան ավագ դպրոց\n12 {of} № {n} հիմնական դպրոց\n3 {of} № {n} ավագ դպրոց',
  figures:
    'Հովհաննես Թումանյանի|Խաչատուր Աբովյանի|Կոմիտասի|Եղիշե Չարենցի|Ավետիք Իսահակյանի|Մեսրոպ Մաշտոցի|Սիլվա Կապուտիկյանի|Մարտիրոս Սարյանի|Գրիգոր Նարեկացու|Զաբել Եսայանի|Րաֆֆու',
  towns:
    'Երևան=Yerevan=Երևանի|Գյումրի=Gyumri=Գյումրու|Վանաձոր=Vanadzor=Վանաձորի|Դիլիջան=Dilijan=Դիլիջանի|Գորիս=Goris=Գորիսի|Աշտարակ=Ashtarak=Աշտարակի|Կապան=Kapan=Կապանի|Սևան=Sevan=Սևանի|Իջևան=Ijevan=Իջևանի',
}

export const AZ: DemoCountry = {
  population: 101,
  languages: ['az'],
  women: 'Aygün Leyla Günel Nigar Sevinc Aysel Zəhra Gülnar Fidan Ülviyyə Lalə Könül Mələk',
  men: 'Elçin Rəşad Vüqar Orxan Anar Tural Kamran Ramin Samir Fərid Elnur Cavid Nicat',
  surnames:
    'Məmmədov Əliyev Həsənov Hüseynov Quliyev İbrahimov Abdullayev Əhmədov İsmayılov Rzayev Kərimov Cəfərov Mustafayev Bağırov Qasımov Vəliyev Səfərov Babayev Nəsirov Xəlilov Nağıyev Şahbazov Orucov Zeynalov Mirzəyev Novruzov',
  feminine: [[/v$/, 'va']],
  schools: '123 {town} şəhər {n} nömrəli tam orta məktəb\n123 {figure} adına tam orta məktəb\n3 {figure} adına lisey\n123 {town} kənd tam orta məktəbi',
  figures:
    'Nizami Gəncəvi|Məhəmməd Füzuli|Xurşidbanu Natəvan|Üzeyir Hacıbəyli|Mirzə Ələkbər Sabir|Həsən bəy Zərdabi|Nəsirəddin Tusi|Qara Qarayev|Məhsəti Gəncəvi|Hüseyn Cavid|Cəlil Məmmədquluzadə|Səttar Bəhlulzadə',
  towns:
    'Bakı=Baku|Gəncə=Ganja|Sumqayıt=40.59,49.67|Şəki=Sheki|Lənkəran=Lankaran|Quba|Naxçıvan=39.21,45.41|Mingəçevir=Mingachevir|Şamaxı=Shamakhi|Zaqatala=Zaqatala',
}
