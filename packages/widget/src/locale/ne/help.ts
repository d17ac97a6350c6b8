import type { jaHelp } from '../ja/help.ts'

/** Nepali of the ways on when a link does not work. */
export const neHelp: Record<keyof typeof jaHelp, string> = {
  'help.paste': 'लिङ्क फेरि टाँस्ने',
  'help.pasteLabel': 'आएको लिङ्क यहाँ टाँस्नुहोस्',
  'help.pasteHint': '“https://” देखि अन्तिम अक्षरसम्म पूरै। बीचमा नयाँ लाइन वा खाली ठाउँ भए पनि हुन्छ।',
  'help.pasteWrong': 'लिङ्कको केही भाग पुगेन। सन्देश खोलेर अन्तिम अक्षरसम्म कपी गर्नुहोस्।',
  'help.open': 'यो लिङ्क खोल्ने',
  'help.call': 'फोनमा सोध्ने',
  'help.codeLabel': 'दर्ता नम्बर (受付番号)',
  'help.codeHint': 'आएको कागज वा सन्देशमा भएका 6 अक्षर हुन्। सानो अक्षर वा हाइफन लेखे पनि हुन्छ।',
  'help.codeWrong': 'दर्ता नम्बरमा अक्षर र अङ्क गरी 6 वटा हुन्छन्।',
  'help.codeNext': 'के भन्ने हेर्ने',
  'help.say': 'कम्पनीको सोध्ने ठाउँमा यसो भन्नुहोस् वा यो देखाउनुहोस्:',
  // In Japanese too: it is said to, or shown to, people who may read nothing else.
  'help.sentence':
    '「マイナンバーを提出するリンクが開けません。受付番号は {code} です。新しいリンクか、紙での提出をお願いします。」 (माइ नम्बर पठाउने लिङ्क खुलेन। दर्ता नम्बर {code} हो। नयाँ लिङ्क वा कागजको फारम दिनुहोस्।)',
  'help.copy': 'यो वाक्य कपी गर्ने',
  'help.copied': 'कपी भयो',
  'help.paperTitle': 'कागजमा बुझाउने',
  'help.paper': 'मोबाइल वा कम्प्युटर नचलाई कागजमा पनि बुझाउन सकिन्छ। कम्पनीसँग फारम माग्नुहोस्।',
  'help.never': 'माइ नम्बर वा कागजातको फोटो इमेल वा सन्देशमा नपठाउनुहोस्।',
}
