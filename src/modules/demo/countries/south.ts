import type { DemoCountry } from './demo-country.ts'

export const GR: DemoCountry = {
  population: 104,
  languages: ['el'],
  women: 'Ελένη Μαρία Κατερίνα Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Ιωάννα Αναστασία Παρασκευή Χριστίνα Ευαγγελία',
  men: 'Γιώργος Δημήτρης Νίκος Κώστας Γιάννης Παναγιώτης Χρήστος Βασίλης Θανάσης Μιχάλης Αντώνης Σπύρος Στέλιος',
  surnames:
    'Παπαδόπουλος Παπαδάκης Γεωργίου Οικονόμου Βλάχος Καραγιάννης Νικολαΐδης Αντωνίου Μακρής Αλεξίου Δημητρίου Χατζής Σταματόπουλος Κωνσταντίνου Ιωάννου Αθανασίου Τσακίρης Μαρκόπουλος Λαμπράκης Σαμαράς Ρούσσος Βασιλάκης Ζαφειρίου Κουκουλάκης Μανωλάκης Πετρόπουλος',
  feminine: [
    [/πουλος$/, 'πούλου'],
    [/άδης$/, 'άδου'],
    [/ΐδης$/, 'ΐδου'],
    [/άκης$/, 'άκη'],
    [/άνης$/, 'άνη'],
    [/ός$/, 'ού'],
    [/άς$/, 'ά'],
    [/ής$/, 'ή'],
    [/ης$/, 'η'],
    [/ος$/, 'ου'],
  ],
  schools:
    '2 {n}ο Γυμνάσιο {of}\n3 {n}ο Γενικό Λύκειο {of}\n1 {n}ο Δημοτικό Σχολείο {of}\n2 Γυμνάσιο «{figure}»\n1 Δημοτικό Σχολείο «{figure}»\n3 Γενικό Λύκειο «{figure}»',
  figures:
    'Οδυσσέας Ελύτης|Γιώργος Σεφέρης|Ρήγας Φεραίος|Κωστής Παλαμάς|Διονύσιος Σολωμός|Μανόλης Ανδρόνικος|Νίκος Καζαντζάκης|Πηνελόπη Δέλτα|Αδαμάντιος Κοραής|Κωνσταντίνος Καβάφης|Δόμνα Βισβίζη|Μαντώ Μαυρογένους|Υπατία|Γιάννης Ρίτσος|Άρης Κωνσταντινίδης|Αριστοτέλης',
  towns:
    'Αθήνα=Athens=Αθηνών|Θεσσαλονίκη=Thessaloníki=Θεσσαλονίκης|Πάτρα=Pátra=Πατρών|Ηράκλειο=Irákleion=Ηρακλείου|Λάρισα=Lárisa=Λάρισας|Βόλος=Vólos=Βόλου|Χανιά=Chaniá=Χανίων|Ρόδος=36.44,28.22=Ρόδου|Ιωάννινα=Ioánnina=Ιωαννίνων|Καβάλα=Kavála=Καβάλας|Καλαμάτα=Kalamáta=Καλαμάτας|Σέρρες=Sérres=Σερρών|Κοζάνη=Kozáni=Κοζάνης|Ξάνθη=Xánthi=Ξάνθης|Ρέθυμνο=Réthymno=Ρεθύμνου|Ναύπλιο=Náfplio=Ναυπλίου',
}

export const CY: DemoCountry = {
  population: 9,
  languages: ['el', 'tr'],
  women: 'Μαρία Ελένη Χριστίνα Άντρη Στέλλα Παναγιώτα Ιωάννα Έλενα Κατερίνα Δέσποινα Μαρίνα Νικολέτα Σωτηρούλα',
  men: 'Ανδρέας Γιώργος Χρίστος Κυριάκος Πανίκος Μάριος Σάββας Νεόφυτος Λουκάς Στέφανος Κώστας Πέτρος Αντρέας',
  surnames:
    'Γεωργίου Χριστοδούλου Ιωάννου Κωνσταντίνου Χαραλάμπους Νικολάου Παναγιώτου Δημητρίου Ανδρέου Σάββα Κυριάκου Χριστοφή Παύλου Στυλιανού Θεοδώρου Αντωνίου Λοΐζου Μιχαήλ Νεοφύτου Ευαγόρου Χατζηγεωργίου Ηλία Προδρόμου Φιλίππου Κυπριανού Πέτρου',
  schools: '2 Γυμνάσιο {of}\n3 Λύκειο {of}\n1 Δημοτικό Σχολείο {of}\n2 Γυμνάσιο «{figure}»\n1 {n}ο Δημοτικό Σχολείο {of}',
  figures: 'Βασίλης Μιχαηλίδης|Δημήτρης Λιπέρτης|Κώστας Μόντης|Λεόντιος Μαχαιράς|Ζήνων ο Κιτιεύς|Πολυξένη Λοϊζιάς',
  towns:
    'Λευκωσία=Nicosia=Λευκωσίας|Λεμεσός=Limassol=Λεμεσού|Λάρνακα=Larnaca=Λάρνακας|Πάφος=Paphos=Πάφου|Παραλίμνι=Paralímni=Παραλιμνίου|Αραδίππου=Aradíppou=Αραδίππου',
}

export const IT: DemoCountry = {
  population: 590,
  languages: ['it'],
  women: 'Giulia Francesca Chiara Elena Paola Silvia Laura Alessandra Martina Valentina Anna Federica Lucia Rosa',
  men: 'Marco Andrea Luca Alessandro Francesco Matteo Davide Giuseppe Antonio Stefano Paolo Roberto Simone Salvatore',
  surnames:
    'Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Costa Giordano Mancini Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Testa Serra',
  schools:
    '3 Liceo Scientifico «{figure}»\n3 Liceo Classico «{figure}»\n12 Istituto Comprensivo «{figure}»\n1 Scuola Primaria «{figure}»\n2 Scuola Secondaria di I grado «{figure}»\n3 Istituto Tecnico «{figure}»\n12 Istituto Comprensivo {town} Centro',
  figures:
    'Galileo Galilei|Dante Alighieri|Maria Montessori|Grazia Deledda|Leonardo da Vinci|Alessandro Volta|Gianni Rodari|Rita Levi-Montalcini|Giacomo Leopardi|Italo Calvino|Elsa Morante|Enrico Fermi|Luigi Pirandello|Eleonora Duse|Don Milani|Alessandro Manzoni|Margherita Hack|Guglielmo Marconi|Maria Gaetana Agnesi|Giovanni Verga|Antonio Gramsci|Laura Bassi|Giosuè Carducci|Primo Levi|Matilde Serao',
  towns:
    'Roma=Rome|Milano=Milan|Napoli=Naples|Torino=Turin|Palermo|Genova=Genoa|Bologna|Firenze=Florence|Bari|Catania|Venezia=Venice|Verona|Trieste|Cagliari|Perugia|Lecce|Matera|Trento|L’Aquila=L’Aquila|Ravenna|Siena|Sassari|Udine|Reggio Emilia=44.7,10.63|Cosenza|Ancona',
}

export const MT: DemoCountry = {
  population: 6,
  languages: ['mt', 'en'],
  women: 'Maria Rita Doris Josette Carmen Marthese Claire Graziella Ramona Bernardette Lucienne Stephanie Michela',
  men: 'Joseph Mario Carmelo Anton Paul Karl Ivan Mark Kevin Ġorġ Clayton Matthew Pawlu',
  surnames:
    'Borg Camilleri Vella Farrugia Zammit Galea Micallef Grech Attard Spiteri Azzopardi Mifsud Caruana Muscat Agius Pace Fenech Schembri Abela Sammut Gauci Debono Bonnici Cassar Bugeja Xuereb',
  schools: '2 Skola Medja {town}\n1 Skola Primarja {town}\n3 Kulleġġ {figure}, Skola Sekondarja\n12 Kulleġġ {figure}',
  figures: 'San Benedittu|Santa Margerita|Dun Karm|San Ġorġ Preca|Maria Reġina|San Injazju|Karm Psaila',
  towns: 'Valletta|Mosta|Rabat|Sliema|Żabbar=Żabbar|Gozo=Victoria|Qormi|Naxxar|Mellieħa=Mellieħa',
}

export const ES: DemoCountry = {
  population: 490,
  languages: ['es'],
  women: 'María Carmen Ana Isabel Laura Cristina Marta Pilar Lucía Elena Nuria Rocío Montserrat Itziar',
  men: 'Antonio José Manuel Francisco David Javier Carlos Miguel Alejandro Pablo Jordi Iker Rafael Sergio',
  surnames:
    'García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Serrano Molina Castro Ortega',
  schools:
    '23 IES {figure}\n1 CEIP {figure}\n12 Colegio Público {figure}\n1 CEIP {figure}\n23 IES {figure}\n3 Centro Integrado de Formación Profesional {town}',
  figures:
    'Miguel de Cervantes|Rosalía de Castro|Antonio Machado|Federico García Lorca|Santiago Ramón y Cajal|Emilia Pardo Bazán|Gloria Fuertes|Goya|Clara Campoamor|Lope de Vega|María Zambrano|Diego Velázquez|Carmen Martín Gaite|Francisco Giner de los Ríos|Severo Ochoa|Juan Ramón Jiménez|Concepción Arenal|Isaac Peral|Joan Miró|Bernat Metge|Pérez Galdós|Miguel Hernández|María Moliner|Garcilaso de la Vega|Rafael Alberti',
  towns:
    'Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga=Málaga|Murcia|Bilbao|Córdoba|Valladolid|Vigo|Gijón|Granada|Oviedo|Pamplona|Donostia / San Sebastián|Santander|Salamanca|Burgos|Cádiz|Logroño|Badajoz|León|Toledo|Las Palmas de Gran Canaria|Palma|Santiago de Compostela|Cuenca|Soria|Girona',
}

export const PT: DemoCountry = {
  population: 107,
  languages: ['pt'],
  women: 'Maria Ana Sofia Inês Catarina Marta Joana Teresa Isabel Helena Beatriz Cláudia Rita',
  men: 'João José António Pedro Miguel Rui Luís Tiago Paulo Nuno Francisco Ricardo Duarte',
  surnames:
    'Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Vieira Monteiro',
  schools:
    '23 Escola Secundária {figure}\n12 Agrupamento de Escolas {figure}\n1 Escola Básica {figure}\n2 Escola Básica e Secundária {figure}\n12 Agrupamento de Escolas de {town}',
  figures:
    'Camões|Fernando Pessoa|Sophia de Mello Breyner|Eça de Queirós|Almeida Garrett|Gil Vicente|Maria Lamas|Pedro Nunes|Florbela Espanca|José Saramago|Vieira da Silva|Infante D. Henrique|Carolina Beatriz Ângelo|Júlio Dinis|Egas Moniz',
  towns: 'Lisboa=Lisbon|Porto|Braga|Coimbra|Setúbal|Faro|Évora=Évora|Viseu|Aveiro|Funchal|Ponta Delgada|Guarda|Beja|Bragança|Viana do Castelo',
}

export const TR: DemoCountry = {
  population: 853,
  languages: ['tr'],
  women: 'Ayşe Fatma Zeynep Elif Emine Merve Esra Hatice Selin Gülşen Nurcan Ebru Defne Derya',
  men: 'Mehmet Mustafa Ahmet Ali Hüseyin Hasan Murat Emre Burak Serkan Kemal Onur Tolga Deniz',
  surnames:
    'Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdoğan Aksoy Güneş Bulut Tekin Ünal Güler Taş',
  schools:
    '3 {figure} Anadolu Lisesi\n2 {figure} Ortaokulu\n1 {figure} İlkokulu\n3 {town} Fen Lisesi\n12 {figure} İlköğretim Okulu\n3 {town} Mesleki ve Teknik Anadolu Lisesi',
  figures:
    'Yunus Emre|Mimar Sinan|Halide Edip Adıvar|Piri Reis|Barış Manço|Cahit Arf|Aziz Sancar|Nene Hatun|Evliya Çelebi|Sabiha Gökçen|Âşık Veysel|Hacı Bektaş Veli|Nasreddin Hoca|Ali Kuşçu|Fazıl Hüsnü Dağlarca|Afife Jale|Orhan Veli|Katip Çelebi|Uluğ Bey|Yahya Kemal|Zübeyde Hanım|Neşet Ertaş|Muzaffer İzgü',
  towns:
    'İstanbul=Istanbul|Ankara|İzmir=İzmir|Bursa|Antalya|Konya|Adana|Gaziantep|Kayseri|Eskişehir|Trabzon|Samsun|Diyarbakır|Erzurum|Van|Çanakkale|Edirne|Mardin|Sivas|Muğla|Kars|Rize|Denizli',
}

export const TN: DemoCountry = {
  population: 124,
  languages: ['ar', 'fr'],
  women: 'فاطمة مريم سلمى هدى ليلى نجلاء أمينة سندس إيمان رحاب منى ألفة سنية',
  men: 'محمد أحمد يوسف أنيس كريم منصف حاتم سامي نبيل وليد رياض زياد شكري',
  surnames:
    'الطرابلسي بن_علي الغربي الحمامي المثلوثي الجبالي بن_صالح الشابي العياري الهمامي التونسي القاسمي بوعزيزي المرزوقي السعيدي الزواري بن_عمر الدريدي الورتاني الفرجاني العبيدي الكعبي الماجري النفزي البجاوي الصفاقسي',
  schools: '3 معهد {figure}\n2 المدرسة الإعدادية {figure}\n1 المدرسة الابتدائية {figure}\n3 المعهد النموذجي {of}\n1 المدرسة الابتدائية نهج الزيتون {of}',
  figures:
    'أبو القاسم الشابي|ابن خلدون|الطاهر الحداد|عزيزة عثمانة|علي البلهوان|محمود المسعدي|فرحات حشاد|أسد بن الفرات|توحيدة بالشيخ|ابن رشيق|ابن الجزار|الخوارزمي',
  towns:
    'تونس=Tunis=بتونس|صفاقس=Sfax=بصفاقس|سوسة=Sousse=بسوسة|القيروان=Kairouan=بالقيروان|بنزرت=Bizerte=ببنزرت|قابس=Gabès=بقابس|قفصة=Gafsa=بقفصة|المنستير=Monastir=بالمنستير|نابل=Nabeul=بنابل|توزر=Tozeur=بتوزر|الكاف=El Kef=بالكاف',
}

export const JO: DemoCountry = {
  population: 115,
  languages: ['ar'],
  women: 'ليلى رنا هبة سناء نور عبير دانا رانيا سمر لينا هديل منال ريم',
  men: 'كريم أحمد محمد خالد عمر سامر رائد بشار زيد طارق معتز يزن فادي',
  surnames:
    'حداد العبادي الزعبي الخصاونة المجالي الطراونة العمري الرواشدة القضاة عبيدات بني_حمد النسور الفايز الحديد الشريدة النمري الحجازين قاقيش المعايطة الكيلاني الصمادي الخطيب دروزة النابلسي الشوابكة الغرايبة',
  schools:
    '23 مدرسة {figure} الثانوية\n12 مدرسة {figure} الأساسية\n1 مدرسة {figure} الأساسية المختلطة\n3 مدرسة {figure} الثانوية للبنات\n12 مدرسة {of} الأساسية',
  figures:
    'الملكة علياء|عرار|ابن سينا|الخنساء|خولة بنت الأزور|جعفر بن أبي طالب|أبو بكر الرازي|ابن الهيثم|عبد الله بن رواحة|الملك طلال|رفيدة الأسلمية|ابن النفيس|شرحبيل بن حسنة|فدوى طوقان',
  towns:
    'عمّان=Amman=عمّان|إربد=Irbid=إربد|الزرقاء=Zarqa=الزرقاء|السلط=As Salţ=السلط|مادبا=Mādabā=مادبا|العقبة=Aqaba=العقبة|الكرك=31.18,35.7=الكرك|جرش=Jarash=جرش|معان=Ma‘ān=معان|عجلون=‘Ajlūn=عجلون|الطفيلة=Aţ Ţafīlah=الطفيلة',
}
