import type { jaMask } from '../ja/mask.ts'

/** Nepali of the buttons that change a photo, and of what has to be hidden on it. */
export const neMask: Record<keyof typeof jaMask, string> = {
  'mask.button': 'केही भाग कालो पारेर लुकाउने',
  'mask.hide': 'पठाउनुअघि फोटोमा देखिएका यी कुरा कालो पारेर लुकाउनुहोस्: {what}। कानुनअनुसार यी कुरा लिन मिल्दैन।',
  'mask.wish': 'फोटोमा देखियो भने कालो पारेर लुकाउन सकिन्छ: {what}',
  'mask.must': '“केही भाग कालो पारेर लुकाउने” थिच्नुहोस्, वा फोटोमा छैन भनेर हेरेपछि चिन्ह लगाउनुहोस्।',
  'mask.absent': 'मैले हेरें। यो फोटोमा छैन: {what}',
  'mask.done': 'कालो पारियो। देखिए जस्तै पठाइन्छ।',
  'mask.insurer': 'बीमा गर्नेको नम्बर (保険者番号)',
  'mask.insured': 'सङ्केत, नम्बर र शाखा नम्बर (記号・番号・枝番)',
  'mask.insurance': 'स्वास्थ्य बीमाको सङ्केत र नम्बर (記号・番号), आधारभूत पेन्सन नम्बर (基礎年金番号)',
  'mask.qr': 'QR कोड',
  'mask.pension': 'आधारभूत पेन्सन नम्बर (基礎年金番号)',
  'mask.number': 'माइ नम्बर',
  'mask.family': 'परिवारका अरू सदस्यको माइ नम्बर',
  'mask.donor': 'अङ्गदान लेख्ने ठाउँ (臓器提供)',
  'stage.unfinished': 'फोटो मिलाउने काम सकिएको छैन। निलो बटन वा “नबदली फर्कने” थिच्नुहोस्।',
  'stage.unavailable': 'यो साधन लोड भएन। इन्टरनेट जाँचेर फेरि थिच्नुहोस्।',
  'document.undo': 'अघिल्लोमा फर्काउने',
  'document.undone': 'अघिल्लो फोटोमा फर्काइयो।',
  'list.comma': ', ',
  'crop.button': 'वरिपरि काट्ने',
  'crop.done': 'वरिपरि काटियो। यही फोटो पठाइन्छ।',
}
