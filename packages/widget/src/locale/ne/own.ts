import type { jaOwn } from '../ja/own.ts'

/** Nepali of what a person sees and may do afterwards: their own view, correction, withdrawal, refusal. */
export const neOwn: Record<keyof typeof jaOwn, string> = {
  'own.state': 'अहिलेको अवस्था',
  'own.submitted': '{organization} ले जाँच्ने प्रतीक्षामा छ।',
  'own.accepted': '{organization} ले स्वीकार गर्‍यो।',
  'own.closed': '{organization} ले यो प्रयोग नगर्ने निर्णय गर्‍यो। पठाएको कुरा नष्ट गरिन्छ।',
  'own.kept': 'कहिलेसम्म राखिन्छ',
  'own.keptText':
    'कानुनले तोकेको अवधिसम्म राखिन्छ, त्यसपछि फेरि ल्याउन नसकिने गरी नष्ट गरिन्छ। कागजातका फोटो जाँच सकिएपछि पहिले नै नष्ट गरिन्छ।',
  'own.gaveNumber': '{name}: माइ नम्बर',
  'own.gavePhotos': '{name}: कागजातका फोटो {count} वटा',
  'own.correct': 'पठाएको कुरा रद्द गर्ने वा सच्याउने',
  'own.correctTitle': 'रद्द गर्ने कुरा छान्नुहोस्',
  'own.correctHelp':
    'छानेको कुरा तुरुन्तै नष्ट हुन्छ, फेरि ल्याउन सकिँदैन। त्यसपछि म्यादसम्म यही स्क्रिनबाट जति पटक पनि फेरि पठाउन सकिन्छ। नछानेको कुरा जस्ताको तस्तै रहन्छ।',
  'own.correctDo': 'छानेको कुरा रद्द गर्ने',
  'own.correctNone': 'रद्द गर्ने कुरा कम्तीमा एउटा छान्नुहोस्।',
  'own.wish': 'सच्याउन अनुरोध गर्ने',
  'own.wishHelp':
    'स्वीकार भइसकेको छ, त्यसैले यो स्क्रिनमा सच्याउन मिल्दैन। के सच्याउने हो लेखेर पठाउनुभयो भने {organization} मा पुग्छ। माइ नम्बर नलेख्नुहोस्।',
  'own.wishSent': 'सच्याउने अनुरोध पठाइयो। {organization} को खबर पर्खनुहोस्।',
  'own.words': 'भन्न चाहेको कुरा (नलेखे पनि हुन्छ)',
  'own.send': 'पठाउने',
  'own.decline': 'माइ नम्बर दिन नचाहेमा',
  'own.declineHelp':
    'नदिए पनि सजाय हुँदैन। तर केही कागजमा नम्बर लेख्नुपर्छ भनेर कानुनमा छ, त्यसैले {organization} ले कसरी माग्यो र नम्बर किन छैन भन्ने कुरा लेखेर राख्छ, र कागज बुझाउने सरकारी कार्यालयलाई बताउनुपर्छ।',
  'own.reason': 'नदिने कारण',
  'own.reason.CIRCUMSTANCES': 'व्यक्तिगत कारणले दिन सक्दिनँ',
  'own.reason.GIVEN': 'पहिल्यै दिइसकेँ',
  'own.reason.UNRELATED': 'यो कम्पनीसँग मेरो सम्बन्ध छैन',
  'own.reason.OTHER': 'अरू कारण',
  'own.declined':
    'तपाईंले नम्बर नदिने कुरा {organization} लाई भनियो। मन बदलिएमा म्यादसम्म यही स्क्रिनबाट पठाउन सकिन्छ।',
  'own.reopen': 'पठाउने नै हो',
  'own.uses': 'तपाईंको नम्बर प्रयोग भएको अभिलेख',
  'own.usesText':
    '{organization} का कर्मचारीले तपाईंको नम्बर वा कागजात स्क्रिनमा देखाउँदा, छाप्दा वा निर्यात गर्दा यहाँ अभिलेख रहन्छ।',
  'own.usesNone': 'अहिलेसम्म देखाइएको वा छापिएको छैन।',
  'own.use.display': 'स्क्रिनमा देखाइयो',
  'own.use.output': 'छापियो वा निर्यात गरियो',
  'own.usesNumber': '{name}: माइ नम्बर',
  'own.usesPhoto': '{name}: कागजातको फोटो',
  'own.usesForm': 'फारम {form}',
  'own.usesReview': 'तपाईंले बुझाएको कुराको जाँच',
  'own.usesMore': 'अघिल्ला अभिलेख हेर्नुहोस्',
}
