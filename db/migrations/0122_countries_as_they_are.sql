-- Countries as they are (data with its certainty and sources, November 2026). What the central service has changed meanwhile stays:
-- a correction is made only where the old value still stands.
insert into countries (code, time_zone, languages, lat, lon) values
  ('LB', 'Asia/Beirut', '{ar}', 33.9, 35.9),
  ('ME', 'Europe/Podgorica', '{cnr}', 42.8, 19.2),
  ('XK', 'Europe/Belgrade', '{sq,sr}', 42.6, 20.9),
  ('PS', 'Asia/Hebron', '{ar}', 31.9, 35.2),
  ('CH', 'Europe/Zurich', '{de,fr,it,rm}', 46.8, 8.2)
  on conflict do nothing;
insert into services (code, country, languages) select lower(code), code, languages from countries where code in ('LB', 'ME', 'XK', 'PS', 'CH') on conflict do nothing;

insert into country_periods (country, scheme, from_day, until_day, certainty, source)
  select country, scheme, from_day::date, until_day::date, certainty, source from (values
    ('LB', 'plus', '2018-07-01', null, 'month', 'https://www.etwinning.net/en/pub/highlights/etwinning-welcomes-the-eighth-.htm'),
    ('ME', 'associated', '2022-04-01', null, 'month', 'https://www.etwinning.net/en/pub/newsroom/highlights/etwinning-welcomes-montenegro.htm'),
    ('XK', 'associated', '2024-01-01', null, 'month', 'https://edukimi.uni-gjk.org/en/faqe/264/etwinning'),
    ('PS', 'plus', '2024-02-01', null, 'month', 'https://oead.at/en/news/article/2024/02/palaestina-und-der-kosovo-werden-teil-der-etwinning-community'),
    ('CH', 'associated', '2011-01-01', '2014-12-31', 'unsure', 'https://movetia.ch/en/how-to/guidance-and-funding-practice/erasmus')) as said (country, scheme, from_day, until_day, certainty, source)
  where not exists (select from country_periods p where p.country = said.country);

-- The day on which the programme began, and what is known of later ones.
update country_periods set source = 'https://school-education.ec.europa.eu/en/discover/news/20-years-etwinning-nsos'
  where from_day = '2005-01-14' and country in (select code from countries where member_state is null);
update country_periods set certainty = 'memory' where from_day = '2005-01-14' and country in (select code from countries where member_state is not null);
update country_periods p set from_day = said.to_day::date, certainty = said.certainty, source = said.source from (values
    ('AT', '2005-01-14', '2005-01-14', 'unsure', 'https://school-education.ec.europa.eu/en/discover/news/20-years-etwinning-nsos'),
    ('BG', '2007-01-01', '2007-01-01', 'unsure', ''),
    ('HR', '2009-01-01', '2009-01-01', 'unsure', ''),
    ('RO', '2007-01-01', '2007-01-01', 'unsure', ''),
    ('AL', '2014-01-01', '2015-03-01', 'month', 'http://newsletter.etwinning.net/en/pub/2015/etnl_032015.htm'),
    ('BA', '2014-01-01', '2015-03-01', 'month', 'http://newsletter.etwinning.net/en/pub/2015/etnl_032015.htm'),
    ('MK', '2009-01-01', '2009-01-01', 'unsure', ''),
    ('IS', '2005-01-14', '2005-01-14', 'unsure', ''),
    ('LI', '2014-01-01', '2014-01-01', 'unsure', 'http://eurodesk.eupa.org.mt/etwinning-plus-network-launched/'),
    ('NO', '2005-01-14', '2005-01-14', 'unsure', ''),
    ('RS', '2014-01-01', '2015-03-01', 'month', 'http://newsletter.etwinning.net/en/pub/2015/etnl_032015.htm'),
    ('TR', '2009-01-01', '2009-01-01', 'year', 'view.joomag.com'),
    ('AM', '2013-03-04', '2013-03-04', 'sure', 'http://eurodesk.eupa.org.mt/etwinning-plus-network-launched/'),
    ('AZ', '2013-03-04', '2013-03-04', 'sure', 'http://eurodesk.eupa.org.mt/etwinning-plus-network-launched/'),
    ('GE', '2013-03-04', '2013-03-04', 'sure', 'http://eurodesk.eupa.org.mt/etwinning-plus-network-launched/'),
    ('MD', '2013-03-04', '2013-03-04', 'sure', 'http://eurodesk.eupa.org.mt/etwinning-plus-network-launched/'),
    ('UA', '2013-03-04', '2013-03-04', 'sure', 'http://eurodesk.eupa.org.mt/etwinning-plus-network-launched/'),
    ('TN', '2013-03-04', '2013-03-04', 'likely', 'http://eurodesk.eupa.org.mt/etwinning-plus-network-launched/'),
    ('JO', '2018-01-01', '2018-02-01', 'month', 'https://school-education.ec.europa.eu/en/discover/news/etwinning-plus-family-growing-please-welcome-seventh-and-newest-member-jordan')) as said (country, from_day, to_day, certainty, source)
  where p.country = said.country and p.from_day = said.from_day::date;

insert into consent_rules (country, below_age, certainty) select said.code, said.age, said.certainty from (values
    ('LB', 18, 'unsure'), ('ME', 16, 'unsure'), ('XK', 16, 'unsure'), ('PS', 18, 'unsure'), ('CH', 16, 'memory')) as said (code, age, certainty)
  where not exists (select from consent_rules r where r.country = said.code);
update consent_rules c set below_age = said.to_age, consents = said.consents, certainty = said.certainty, source = said.source from (values
    ('AT', 14, 14, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('BE', 13, 13, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('BG', 14, 14, 'parent', 'memory', ''),
    ('HR', 16, 16, 'parent', 'memory', ''),
    ('CY', 14, 14, 'parent', 'memory', ''),
    ('CZ', 15, 15, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('DK', 15, 15, 'parent', 'sure', 'https://gapsolutions.dk/artikel_aendringer_databeskyttelsesloven/'),
    ('EE', 13, 13, 'parent', 'memory', ''),
    ('FI', 13, 13, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('FR', 15, 15, 'both', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('DE', 16, 16, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('GR', 15, 15, 'parent', 'memory', ''),
    ('HU', 16, 16, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('IE', 16, 16, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('IT', 14, 14, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('LV', 13, 13, 'parent', 'memory', ''),
    ('LT', 14, 14, 'parent', 'memory', ''),
    ('LU', 16, 16, 'parent', 'memory', ''),
    ('MT', 13, 13, 'parent', 'memory', ''),
    ('NL', 16, 16, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('PL', 16, 16, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('PT', 13, 13, 'parent', 'memory', ''),
    ('RO', 16, 16, 'parent', 'memory', ''),
    ('SK', 16, 16, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('SI', 15, 15, 'parent', 'memory', ''),
    ('ES', 14, 14, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('SE', 13, 13, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('GB', 13, 13, 'parent', 'sure', 'https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children'),
    ('AL', 16, 16, 'parent', 'sure', 'https://arsfirm.al/it/la-legge-n-124-2024-sulla-protezione-dei-dati-personali'),
    ('BA', 16, 16, 'parent', 'unsure', 'https://n1info.ba/english/news/bosnias-new-personal-data-protection-law-introduces-stricter-rules'),
    ('MK', 14, 14, 'parent', 'memory', ''),
    ('IS', 13, 13, 'parent', 'memory', ''),
    ('LI', 16, 16, 'parent', 'memory', ''),
    ('NO', 13, 13, 'parent', 'memory', ''),
    ('RS', 15, 15, 'parent', 'memory', ''),
    ('TR', 16, 18, 'parent', 'likely', 'https://saltandpartners.com/en/posts/cocuklarin-kisisel-verilerinin-korunmasi-turk-uluslararasi'),
    ('AM', 16, 16, 'parent', 'unsure', ''),
    ('AZ', 16, 18, 'parent', 'unsure', ''),
    ('GE', 16, 16, 'parent', 'likely', 'https://matsne.gov.ge/en/document/view/5827307'),
    ('MD', 16, 16, 'parent', 'unsure', 'https://www.clym.io/regulations/law-no-195-2024-republic-of-moldova'),
    ('UA', 16, 14, 'parent', 'unsure', ''),
    ('TN', 16, 18, 'judge', 'sure', 'http://sahafati.com/tn/fr/frame/277/306801336'),
    ('JO', 16, 18, 'parent', 'likely', 'https://dig.watch/?p=214214')) as said (country, age, to_age, consents, certainty, source)
  where c.country = said.country and c.from_day is null and c.below_age = said.age;
-- Overseas the ages of the states were put down: what holds there is for the services to say. The French law holds in all its territories.
update consent_rules r set certainty = 'memory', consents = case when c.member_state = 'FR' then 'both' else r.consents end
  from countries c where c.code = r.country and c.member_state is not null and r.from_day is null;
-- Denmark's age was 13 until 2023.
update consent_rules set from_day = '2024-01-01' where country = 'DK' and from_day is null and until_day is null and below_age = 15;
insert into consent_rules (country, until_day, below_age, source) select 'DK', '2023-12-31', 13, source from consent_rules where country = 'DK' and from_day = '2024-01-01';

update countries set school_week = '{7,1,2,3,4}' where code in ('JO', 'PS');

update countries c set further_languages = said.languages::text[] from (values
    ('AT', '{sl,hu,hr}'),
    ('HR', '{it,sr,hu,cs}'),
    ('CZ', '{pl}'),
    ('DK', '{de}'),
    ('EE', '{ru}'),
    ('FI', '{se}'),
    ('FR', '{br,eu,oc,co}'),
    ('DE', '{da,dsb,hsb}'),
    ('GR', '{tr}'),
    ('HU', '{de,sk,ro,hr,sr,sl}'),
    ('IT', '{de,fr,sl,lld}'),
    ('LT', '{pl,ru}'),
    ('NL', '{fy}'),
    ('PL', '{de,lt,uk,be,csb}'),
    ('PT', '{mwl}'),
    ('RO', '{hu,de,uk,sr}'),
    ('SK', '{hu,uk}'),
    ('SI', '{it,hu}'),
    ('ES', '{oc}'),
    ('SE', '{fi,se}'),
    ('GB', '{cy,gd,ga}'),
    ('AL', '{el,mk}'),
    ('MK', '{tr,sr}'),
    ('NO', '{se}'),
    ('RS', '{hu,sk,ro,rue,hr,bs,sq,bg}'),
    ('ME', '{sq}'),
    ('AZ', '{ru,ka}'),
    ('GE', '{az,hy,ru}'),
    ('MD', '{ru,gag}'),
    ('TN', '{fr}'),
    ('LB', '{fr,en}')) as said (code, languages)
  where c.code = said.code;

update countries c set calendar_by = said.who::text[] from (values
    ('{region}', array['AT', 'DE', 'ES', 'IT', 'BA', 'CH', 'NC', 'PF', 'WF']),
    ('{community}', array['BE']),
    ('{municipality,school}', array['DK']),
    ('{municipality}', array['FI', 'SE', 'IS']),
    ('{country,school}', array['IE', 'EE']),
    ('{region,municipality}', array['NO', 'GB']),
    ('{country,region}', array['RS'])) as said (who, codes)
  where c.code = any (said.codes);

update services s set name = said.name, website = said.website, certainty = said.certainty from (values
    ('at', 'OeAD', 'https://www.etwinning.at', 'sure'),
    ('bg', 'HRDC', 'https://hrdc.bg', 'sure'),
    ('hr', 'AMPEU', 'https://www.etwinning.hr', 'memory'),
    ('cy', 'IDEP', 'https://etwinning.idep.org.cy', 'sure'),
    ('cz', 'DZS', '', 'memory'),
    ('dk', 'UFS', '', 'unsure'),
    ('ee', 'Harno', '', 'memory'),
    ('fi', 'EDUFI', '', 'memory'),
    ('fr', 'Réseau Canopé', '', 'memory'),
    ('de', 'PAD', 'https://erasmusplus.schule', 'sure'),
    ('gr', 'CTI Diophantus', 'https://www.etwinning.gr', 'memory'),
    ('hu', 'Tempus Public Foundation', '', 'unsure'),
    ('ie', 'Léargas', '', 'memory'),
    ('it', 'INDIRE', 'https://etwinning.indire.it', 'sure'),
    ('lv', 'JSPA', '', 'unsure'),
    ('lt', '', 'https://www.etwinning.lt', 'unsure'),
    ('lu', 'Anefore', '', 'unsure'),
    ('mt', 'Directorate for Digital Literacy and Transversal Skills', '', 'likely'),
    ('nl', 'Nuffic', '', 'memory'),
    ('pl', 'FRSE', 'https://etwinning.pl', 'sure'),
    ('pt', 'DGE', '', 'memory'),
    ('ro', 'ANPCDEFP', '', 'unsure'),
    ('sk', '', 'https://www.etwinning.sk', 'unsure'),
    ('si', 'CMEPIUS', '', 'sure'),
    ('es', 'SNA eTwinning, INTEF', 'https://etwinning.es', 'sure'),
    ('se', 'UHR', '', 'memory'),
    ('gb', 'British Council', '', 'memory'),
    ('ba', 'APOSO', '', 'sure'),
    ('mk', 'NA for European Educational Programmes', '', 'unsure'),
    ('is', 'Rannís', 'https://www.erasmusplus.is', 'sure'),
    ('li', 'AIBA', 'https://erasmus.li/etwinning', 'sure'),
    ('no', 'HK-dir', '', 'memory'),
    ('rs', 'Foundation Tempus', 'https://erasmusplus.rs', 'sure'),
    ('tr', 'MEB YEĞİTEK', '', 'sure'),
    ('xk', 'Erasmus+ Office in Kosovo', '', 'sure'),
    ('am', 'National Center for Educational Technologies', 'https://etwinningplus.armedu.am', 'sure'),
    ('az', 'Madad', 'https://etwinningplus.edu.az', 'sure'),
    ('ge', 'Teacher Professional Development Center', 'https://tpdc.ge', 'sure'),
    ('md', 'Technical University of Moldova', 'https://utm.md', 'sure'),
    ('jo', 'Madrasati', '', 'sure'),
    ('lb', 'LAIC', '', 'sure'),
    ('ps', 'National Erasmus+ Office', '', 'sure'),
    ('ch', 'Movetia', 'https://movetia.ch', 'sure'),
    ('al', '', '', 'unsure'),
    ('me', '', '', 'unsure'),
    ('ua', '', '', 'unsure'),
    ('tn', '', '', 'unsure'),
    ('be-nl', 'Epos vzw', 'https://www.etwinning.be', 'sure'),
    ('be-fr', 'AEF-Europe', '', 'memory'),
    ('be-de', 'Ministerium der Deutschsprachigen Gemeinschaft', '', 'memory')) as said (code, name, website, certainty)
  where s.code = said.code and s.name = '' and s.website = '';
