import type { jaNumber } from '../ja/number.ts'

/** Nepali of the number field; digits stay ASCII, as they are on the card. */
export const neNumber: Record<keyof typeof jaNumber, string> = {
  'number.label': 'माइ नम्बर (व्यक्तिगत नम्बर, マイナンバー)',
  'number.hint': 'कार्डको पछाडि वा सूचनामा भएका 12 अङ्क हुन्। खाली ठाउँ वा हाइफन भए पनि हुन्छ।',
  'field.required': 'अनिवार्य',
  'number.toggle': 'नम्बर देखाउने',
  'number.count': '12 मध्ये {count} अङ्क लेखियो',
  number_empty: 'माइ नम्बर लेख्नुहोस्।',
  number_characters: 'अङ्क मात्र लेख्नुहोस्।',
  number_length: '12 अङ्क लेख्नुहोस् (अहिले {count} छ)।',
  number_corporate: 'यो कम्पनीको नम्बर (法人番号, 13 अङ्क) हो। व्यक्तिको 12 अङ्कको नम्बर लेख्नुहोस्।',
  number_check_digit: 'नम्बर मिलेको जस्तो देखिएन। कार्ड हेरेर फेरि जाँच्नुहोस्।',
  number_refused: 'यो नम्बर कसैको पनि होइन। कार्डको नम्बर लेख्नुहोस्।',
  'number.ok': '12 अङ्क सबै लेखियो',
}
