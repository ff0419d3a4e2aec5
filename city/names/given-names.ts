/** Given names by the decade of birth they sound like; characters for men and for women. */
export type Generation = {
  /** Born before this year. */
  readonly before: number;
  /** Share of names of one character. */
  readonly single: number;
  readonly men: readonly string[];
  readonly women: readonly string[];
};

const list = (characters: string): readonly string[] => [...characters];

export const generations: readonly Generation[] = [
  {
    before: 1950,
    single: 0.12,
    men: list('德福贵宝财寿昌兴义忠廷传玉金长永茂洪庆连树春光文明'),
    women: list('秀英兰芳桂花莲凤云玉珍淑贞梅香翠菊爱荣芝'),
  },
  {
    before: 1966,
    single: 0.16,
    men: list('建国华民军胜利业志新卫东生成林宝学宗继克兆维振玉庆'),
    women: list('秀英桂兰玉芳春梅爱华凤霞淑芬翠云美珍荣红琴莲'),
  },
  {
    before: 1980,
    single: 0.34,
    men: list('军勇强伟刚峰涛斌辉杰波建海卫东明永立新志玉宝兴国'),
    women: list('丽红霞敏燕静艳梅玲娟芳萍英秀春爱华美云芹'),
  },
  {
    before: 1995,
    single: 0.42,
    men: list('伟磊超鹏飞涛亮凯帅杰浩斌鑫龙晓志文海宁洋博'),
    women: list('静婷丽娜雪倩敏燕晶晓文慧雯萌璐佳莹洁颖蕾'),
  },
  {
    before: 2010,
    single: 0.2,
    men: list('子浩宇轩俊文博泽昊然嘉瑞梓豪铭智凯一鑫诚'),
    women: list('欣怡雨涵梓佳琪一诺思彤可馨语嫣若萱雅晴心悦'),
  },
  {
    before: 9999,
    single: 0.08,
    men: list('沐宸奕辰泽宇屿川知行景珩砚书远亦安承时瑾言'),
    women: list('一诺沐晴语桐若汐知夏苒悦安初念瑶伊星遥芷宁'),
  },
];

/** Characters that old software loses: outside the usual sets, one outside the first plane. */
export const rareCharacters: readonly string[] = ['喆', '堃', '頔', '珺', '赟', '犇', '淼', '翀', '㛃', '䶮', '𬭎'];

/** Names written with a middle dot, given name and father's name. */
export const dottedGivenMen: readonly string[] = ['艾力', '买买提', '阿卜杜拉', '伊布拉音', '库尔班', '才让', '巴特尔'];
export const dottedGivenWomen: readonly string[] = ['古丽娜尔', '阿依古丽', '帕提古丽', '热依汗', '卓玛', '其其格'];
export const dottedFathers: readonly string[] = ['吐尔逊', '艾买提', '肉孜', '热合曼', '卡德尔', '扎西', '朝鲁'];
