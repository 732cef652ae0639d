-- A tone is written on one vowel or the other (Hoà, Hòa): names in small letters with each tone before the vowels of its
-- syllable, as people look for them who type tones.
alter table area_period add column toned text not null generated always as (
    regexp_replace(
        lower(normalize(name, NFD)),
        '([aeiouy][aeiouy\u0302\u0306\u031b]*)([\u0300\u0301\u0303\u0309\u0323])',
        '\2\1',
        'g')) stored;

update plan set searched = regexp_replace(
    lower(normalize(searched, NFD)),
    '([aeiouy][aeiouy\u0302\u0306\u031b]*)([\u0300\u0301\u0303\u0309\u0323])',
    '\2\1',
    'g');
