/**
 * Forms of one character that stand in names, the usual one first. They are told apart in the register and
 * mixed up everywhere else, so a search must find one by the other; nothing that is stored or shown is changed.
 *
 * Sources: the old forms that 戸籍法施行規則 別表第二 の二 gives beside the characters of the 常用漢字表; then
 * the forms in which registers write family names, as the MJ縮退マップ of the 文字情報技術促進協議会 reduces
 * them to JIS X 0208. Compatibility characters (海, 神, 福 …) are not here: NFKC (UAX #15) joins them.
 */
const GROUPS = `
亜亞 悪惡 為爲 栄榮 衛衞 円圓 縁緣 園薗 応應 桜櫻 奥奧 横橫 温溫 価價 壊壞 懐懷 楽樂 渇渴 巻卷 陥陷 寛寬
気氣 偽僞 戯戲 虚虛 峡峽 狭狹 暁曉 駆駈 勲勳 薫薰 恵惠 掲揭 鶏鷄 芸藝 撃擊 県縣 倹儉 剣劍 険險 圏圈 検檢 顕顯
験驗 厳嚴 広廣 恒恆 黄黃 国國 黒黑 砕碎 雑雜 児兒 湿濕 実實 寿壽 収收 従從 渋澁 獣獸 縦縱 緒緖 叙敍 将將 渉涉
焼燒 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 嬢孃 譲讓 醸釀 真眞 寝寢 慎愼 尽盡 粋粹 酔醉 穂穗 瀬瀨 斉齊斎齋 静靜
摂攝 専專 戦戰 繊纖 禅禪 壮壯 争爭 荘莊 捜搜 巣巢 曽曾 装裝 痩瘦 騒騷 増增 蔵藏 臓臟 即卽 帯帶 滞滯 滝瀧 単單
団團 弾彈 昼晝 鋳鑄 庁廳 徴徵 聴聽 鎮鎭 転轉 伝傳 島嶋嶌 灯燈 盗盜 稲稻 徳德 拝拜 杯盃 売賣 髪髮 抜拔 晩晚 秘祕
富冨 払拂 仏佛 歩步 峰峯 翻飜 毎每 万萬 黙默 野埜 弥彌 薬藥 与與 揺搖 様樣 謡謠 来來 頼賴 覧覽 竜龍 涼凉 緑綠 涙淚
塁壘 礼禮 暦曆 歴歷 錬鍊 郎郞 録錄
高髙 崎﨑嵜㟢 浜濱濵 辺邊邉 沢澤 会會 学學 関關 亀龜 塩鹽 鉄鐵 経經 総總 聡聰 豊豐 郷鄕 隠隱 麦麥 麹麴 呉吳 内內
戸戶 尚尙 教敎 青靑 清淸 瑶瑤 遥遙 槙槇 禄祿 昇曻 熙煕凞 鴎鷗 蒋蔣 侠俠 芦蘆 桧檜 淵渕渊 藪薮 柳栁 桑桒 館舘 村邨 吉𠮷
橋槗𣘺 土圡𡈽 鶴靏靍 浅淺 渓溪 恋戀 満滿 両兩 霊靈 労勞 宝寶 宮宫 兎兔 諌諫 桝枡
`

/** The usual form of each other form. */
export const KANJI_VARIANTS: ReadonlyMap<string, string> = new Map(
  GROUPS.trim()
    .split(/\s+/u)
    .flatMap(group => {
      const [usual, ...others] = Array.from(group)
      return others.filter(other => other !== usual).map(other => [other, usual!] as const)
    }),
)
