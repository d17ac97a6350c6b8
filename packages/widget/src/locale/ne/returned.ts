import type { jaReturned } from '../ja/returned.ts'

/** Nepali of a submission that was sent back. */
export const neReturned: Record<keyof typeof jaReturned, string> = {
  'returned.title': 'तपाईंले पठाएको कुरामा सच्याउनुपर्ने कुरा छ',
  'returned.UNREADABLE': 'फोटोको अक्षर पढ्न सकिएन।',
  'returned.BACK-MISSING': 'कागजातको पछाडिको फोटो थिएन।',
  'returned.WRONG-PAPER': 'मागेको भन्दा फरक कागजात आयो।',
  'returned.EXPIRED': 'कागजातको म्याद सकिएको थियो।',
  'returned.NUMBER-DIFFERS': 'लेखेको नम्बर र कागजातको नम्बर फरक थियो।',
  'returned.NAME-DIFFERS': 'नाम वा ठेगाना कम्पनीमा दर्ता भएको भन्दा फरक थियो।',
  'returned.NOT-MASKED': 'लुकाउनुपर्ने नम्बर देखिएको थियो।',
  'returned.OTHER': 'पठाएको कुरा फेरि जाँच्नुहोस्।',
  'returned.words': 'कर्मचारीको सन्देश',
  'returned.everything': 'कृपया सुरुदेखि सबै फेरि पठाउनुहोस्।',
  'returned.only': 'सच्याउनुपर्ने कुरा मात्र पठाउनुहोस्। अरू कुरा जस्ताको तस्तै रहन्छ।',
}
