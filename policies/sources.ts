import { plainDate } from '@zhuni/engine';
import type { Source } from '@zhuni/engine';

type Details = { readonly number?: string; readonly from?: string; readonly until?: string };

const source =
  (kind: Source['kind']) =>
  (key: string, zh: string, en: string, { number, from, until }: Details = {}): Source => ({
    key,
    title: { zh, en },
    kind,
    ...(number === undefined ? {} : { number }),
    ...(from === undefined
      ? {}
      : { inForce: { from: plainDate(from), ...(until === undefined ? {} : { until: plainDate(until) }) } }),
  });

const law = source('law');
const city = source('city-document');
const press = source('press');
const practice = source('practice');

/** National and provincial law. */
const laws: readonly Source[] = [
  law('L1', '最低生活保障审核确认办法', 'Measures for Review and Confirmation of Dibao (2021)', {
    number: '民发〔2021〕57号',
    from: '2021-07-01',
  }),
  law('L2', '特困人员认定办法', 'Measures for Recognition of Tekun Persons (2021)', {
    number: '民发〔2021〕43号',
    from: '2021-07-01',
  }),
  law('L2-2016', '特困人员认定办法（2016年）', 'Measures for Recognition of Tekun Persons (2016)', {
    number: '民发〔2016〕178号',
    from: '2016-10-10',
    until: '2021-06-30',
  }),
  law('L3', '刚性支出困难家庭认定办法', 'Measures for Recognition of Rigid-expenditure Hardship Families', {
    from: '2025-01-01',
  }),
  law('L4', '最低生活保障审核审批办法（试行）', 'Trial Measures for Review and Approval of Dibao (2012)', {
    number: '民发〔2012〕220号',
    from: '2012-12-12',
    until: '2021-06-30',
  }),
  law('L5', '社会救助暂行办法', 'Interim Measures for Social Assistance', {
    number: '国务院令第649号',
    from: '2014-05-01',
  }),
  law('L6', '自然灾害救助条例', 'Regulations on Natural Disaster Relief', {
    number: '国务院令第577号',
    from: '2010-09-01',
  }),
  law('L7', '关于改革完善社会救助制度的意见', 'Opinions on Reforming the Social Assistance System (2020)'),
  law(
    'L8',
    '关于进一步做好最低生活保障等社会救助兜底保障工作的通知',
    'Notice on Further Securing the Bottom Line of Dibao and Social Assistance (2022)',
    { number: '民发〔2022〕83号', from: '2022-10-20' },
  ),
  law(
    'L9',
    '关于加强低收入人口动态监测做好分层分类社会救助工作的意见',
    'Opinions on Monitoring the Low-income Population and Tiered Social Assistance (2023)',
    { number: '国办发〔2023〕39号' },
  ),
  law('L10', '关于进一步加强和改进临时救助工作的意见', 'Opinions on Improving Temporary Assistance (2018)', {
    number: '民发〔2018〕23号',
    from: '2018-01-23',
  }),
  law(
    'L11',
    '关于进一步加强事实无人抚养儿童保障工作的意见',
    'Opinions on Protecting De-facto Unattended Children (2019)',
    { number: '民发〔2019〕62号' },
  ),
  law('L12', '国务院关于加强困境儿童保障工作的意见', 'State Council Opinions on Children in Difficulty (2016)', {
    number: '国发〔2016〕36号',
  }),
  law('L13', '国务院办公厅关于加强孤儿保障工作的意见', 'State Council Office Opinions on Orphans (2010)', {
    number: '国办发〔2010〕54号',
  }),
  law(
    'L14',
    '国务院关于建立残疾儿童康复救助制度的意见',
    'State Council Opinions on Rehabilitation Aid for Disabled Children (2018)',
    { number: '国发〔2018〕20号', from: '2018-10-01' },
  ),
  law('L15', '关于建立完善国家司法救助制度的意见（试行）', 'Opinions on State Judicial Aid (trial, 2014)', {
    number: '中政委〔2014〕3号',
  }),
  law(
    'L16',
    '山东省实施《中华人民共和国残疾人保障法》办法',
    'Shandong Measures for the Law on the Protection of Disabled Persons (am. 2017)',
  ),
  law('L17', '山东省老年人权益保障条例', 'Shandong Regulations on the Rights of Older People (2014)'),
  law('L18', '山东省养老服务条例', 'Shandong Regulations on Services for Older People (2020)'),
  law('L19', '山东省法律援助条例', 'Shandong Regulations on Legal Aid (am. 2015)'),
  law('L20', '中华人民共和国法律援助法', 'Legal Aid Law', { from: '2022-01-01' }),
  law('L21', '城市生活无着的流浪乞讨人员救助管理办法', 'Measures for the Relief of Homeless People in Cities', {
    number: '国务院令第381号',
    from: '2003-08-01',
  }),
  law('L22', '全国年节及纪念日放假办法', 'National Measures on Public Holidays'),
  law('L23', '中华人民共和国个人信息保护法', 'Personal Information Protection Law', { from: '2021-11-01' }),
  law(
    'L24',
    '网络安全、数据、密码、未成年人保护、政府信息公开等法律法规',
    'Laws on network security, data, cryptography, minors and government information',
  ),
  law(
    'L25',
    '民法典总则、行政许可法、行政复议法关于期间的规定',
    'Rules on time limits of the Civil Code, the Licensing Law and the Reconsideration Law',
  ),
  law('L25-reconsideration', '中华人民共和国行政复议法', 'Administrative Reconsideration Law (2023)', {
    from: '2024-01-01',
  }),
  law('L25-reconsideration-1999', '中华人民共和国行政复议法（1999年）', 'Administrative Reconsideration Law (1999)', {
    from: '1999-10-01',
    until: '2023-12-31',
  }),
  law('L25-civil', '中华人民共和国民法典', 'Civil Code', { from: '2021-01-01' }),
  law(
    'L26',
    '无障碍、退役军人、计划生育、社会保险、慈善、老年人、残疾预防康复等法律法规',
    'Laws on accessibility, veterans, family planning, social insurance, charity, older people, disability',
  ),
  law('L24-minors', '中华人民共和国未成年人保护法', 'Law on the Protection of Minors', { from: '2021-06-01' }),
  law('L26-accessibility', '中华人民共和国无障碍环境建设法', 'Law on Accessible Environments', { from: '2023-09-01' }),
  law('L26-charity', '中华人民共和国慈善法', 'Charity Law', { from: '2016-09-01' }),
  law('L26-family', '中华人民共和国人口与计划生育法', 'Population and Family Planning Law'),
  law('L26-rehabilitation', '残疾预防和残疾人康复条例', 'Regulations on Disability Prevention and Rehabilitation', {
    from: '2017-07-01',
  }),
  law('L26-veterans', '中华人民共和国退役军人保障法', 'Law on the Protection of Veterans', { from: '2021-01-01' }),
  law('L27', '城乡医疗救助基金管理办法', 'Measures for the Medical Assistance Fund', { number: '财社〔2013〕217号' }),
  law(
    'L28',
    '国务院关于进一步健全特困人员救助供养制度的意见',
    'State Council Opinions on the System of Support for Tekun Persons (2016)',
    { number: '国发〔2016〕14号' },
  ),
  law('L29', '国务院关于全面建立临时救助制度的通知', 'State Council Notice on Temporary Assistance (2014)', {
    number: '国发〔2014〕47号',
    from: '2014-10-03',
  }),
];

/** Documents and accounts of the city. */
const ofTheCity: readonly Source[] = [
  city('Z1', '淄政办字〔2016〕160号', 'Zibo City Office notice no. 160 of 2016', { number: '淄政办字〔2016〕160号' }),
  press('Z2', '2021年初关于市民政局民生新政的报道', 'Press account of the bureau’s measures, early 2021'),
  press('Z3', '2022年提标报道（含2021年标准）', 'Press account of the 2022 raise, with the 2021 values'),
  city('Z4', '淄民〔2023〕4号（淄川区执行文本）', 'Zibo Civil Affairs document no. 4 of 2023, as applied in Zichuan', {
    number: '淄民〔2023〕4号',
  }),
  city('Z5', '淄民〔2024〕10号', 'Zibo Civil Affairs document no. 10 of 2024', { number: '淄民〔2024〕10号' }),
  press('Z6', '淄博临时救助的救助标准', 'Amounts of temporary assistance in Zibo'),
  press('Z7', '淄博临时救助对象认定条件', 'Conditions of temporary assistance in Zibo (2022-10-10)'),
  press(
    'Z8',
    '淄博市人民政府办公室关于进一步完善惠民殡葬政策有关事项的通知',
    'Zibo City Office notice on free basic funeral services (reported 2021-01-05)',
  ),
  press('Z9', '桓台长者食堂报道', 'Press account of elder canteens in Huantai (2021-06-05)'),
  press('Z10', '“淄助你”特殊困难家庭救助基金报道', 'Press account of the Zizhuni fund (2021-09-16)'),
  press('Z11', '2024年慈善工作新闻发布会', 'Press conference on charity, 2024-02-02'),
  city('Z12', '医疗救助标准（市医保局淄川分局）', 'Medical assistance rates, Zichuan healthcare office (2025-11-11)'),
  press('Z13', '市残联残疾儿童康复救助报道', 'Press account of rehabilitation for disabled children (2022-07-28)'),
  press('Z14', '价格临时补贴报道', 'Press account of the price-linked subsidy (2019-09-29)'),
  city('Z15', '廉租住房货币补贴（已失效）', 'Rent subsidies for low-rent housing (2012, no longer in force)', {
    number: '淄政办发〔2012〕28号',
  }),
  press('Z16', '淄博年鉴2017：慈善', 'Zibo Yearbook 2017: charity'),
  press('Z17', '淄助你·夏季送清凉报道', 'Press account of summer relief for the homeless (2022-07-07)'),
];

/** Documents and accounts of the province and of other places. */
const ofOtherPlaces: readonly Source[] = [
  law('P1', '山东省困难残疾人生活补贴和重度残疾人护理补贴制度', 'Shandong system of the two disability subsidies', {
    number: '鲁政发〔2015〕27号',
  }),
  press(
    'P2',
    '山东省经济困难老年人补贴制度（2019年起）',
    'Shandong subsidy for older people in difficulty (from 2019)',
  ),
  press('P3', '山东省2016年民政事业统计公报', 'Shandong civil affairs bulletin 2016'),
  press('P4', '山东省2017年5月低保数据与政策', 'Shandong Dibao figures and rules, May 2017'),
  press('P5', '山东省2021年社会救助提标约10%', 'Shandong raise of about 10% in 2021'),
  press('P6', '山东省2020—2023年社会救助提标', 'Shandong raises 2020-2023'),
  press('P7', '潍坊市社会救助标准（2019、2021年）', 'Rates of Weifang (2019, 2021)'),
  press('P8', '济南市社会救助标准（2019、2020年）', 'Rates of Jinan (2019, 2020)'),
  press('P9', '东营市社会救助标准（2019年）', 'Rates of Dongying (2019)'),
  press('P10', '聊城市社会救助标准（2022年）', 'Rates of Liaocheng (2022)'),
  press('P11', '学生资助政策（兖州2020年、龙口2019年）', 'Student aid (Yanzhou 2020, Longkou 2019)'),
  press('P12', '山东省2019年农村危房改造工作实施方案', 'Shandong plan for dilapidated rural houses, 2019'),
  law(
    'P13',
    '社会救助和保障标准与物价上涨挂钩联动机制',
    'Mechanism linking assistance to rising prices (2021, with the relaxation of 2022-2023)',
    { number: '发改价格〔2021〕1553号' },
  ),
  law('P14', '两项补贴跨省通办与全程网办', 'The two disability subsidies across provinces and online', {
    number: '民办发〔2021〕2号',
    from: '2021-04-22',
  }),
  law(
    'P15',
    '孤儿、事实无人抚养儿童认定申请跨省通办',
    'Recognition of orphans and unattended children across provinces',
    { number: '民办发〔2021〕10号', from: '2021-06-30' },
  ),
  law('P16', '低收入妇女“两癌”救助项目管理办法', 'Measures for cancer aid to low-income women (2021)'),
  press('P16b', '“两癌”救助一生一次的规定（外地）', 'Once-in-a-lifetime rule of cancer aid, elsewhere'),
  press(
    'P17',
    '计划生育特殊家庭扶助金标准',
    'Rates of special aid to bereaved single-child families (from 2022-07-01)',
  ),
  press('P18', '福彩圆梦·孤儿助学工程（烟台、资阳）', 'Welfare-lottery study aid for orphans (Yantai, Ziyang)'),
  press('P19', '困难职工帮扶办法（湖州等地）', 'Aid to workers in hardship (Huzhou and elsewhere)'),
  press('P20', '济南市节地生态安葬奖补办法', 'Awards for ecological burial in Jinan (2018-2023)', {
    from: '2018-04-01',
    until: '2023-03-31',
  }),
  law('P21', '低保标准制定公式', 'Formula of the Dibao standard (2024)', {
    number: '民发〔2024〕16号',
    from: '2024-03-21',
  }),
  law('P22', '国务院办公厅关于2021年部分节假日安排的通知', 'Holiday notice for 2021'),
  press('P23', '外地家庭财产限额实例（揭阳）', 'Example of property limits elsewhere (Jieyang)'),
  press('P24', '山东省2017年预算：护理补贴扩面', 'Shandong budget 2017: nursing subsidy for all heavily disabled'),
  press('P25', '山东省2015年低保重度残疾人提标', 'Shandong 2015: add-on for heavily disabled Dibao recipients'),
  press('P26', '山东省困境儿童和两项补贴文件', 'Shandong documents on children in difficulty and disability (2020)'),
  press('P27', '山东省2013年孤儿最低养育标准', 'Shandong orphan minimum rates 2013'),
  press('P28', '刚性支出占家庭年收入60%的规定（广东）', 'Share of 60% of yearly income (Guangdong)'),
  press('P29', '高校学生资助标准', 'Amounts of college aid'),
  law(
    'P30',
    '山东省残疾儿童康复救助规定（2026年起）',
    'Shandong rules on rehabilitation aid for disabled children (from 2026)',
    {
      number: '鲁政字〔2025〕188号',
      from: '2026-01-01',
    },
  ),
];

/** What the rules and numbers rest on; keys are used in citations. */
export const sources: readonly Source[] = [
  ...laws,
  ...ofTheCity,
  ...ofOtherPlaces,
  practice('K', '业务常识（待核实）', 'General knowledge of law and practice, to be confirmed'),
  practice(
    'I',
    '示例数值（正式使用前须由民政局确认）',
    'Illustrative value, to be confirmed by the bureau before real use',
  ),
];
