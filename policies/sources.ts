import { plainDate } from '@zhuni/engine';
import type { Source } from '@zhuni/engine';

/** What the rules and numbers rest on; keys are used in citations. */
export const sources: readonly Source[] = [
  { key: 'L1', title: { zh: '最低生活保障审核确认办法', en: 'Measures for Review and Confirmation of Dibao (2021)' }, number: '民发〔2021〕57号', inForce: { from: plainDate('2021-07-01') }, kind: 'law' },
  { key: 'L4', title: { zh: '最低生活保障审核审批办法（试行）', en: 'Trial Measures for Review and Approval of Dibao (2012)' }, number: '民发〔2012〕220号', inForce: { from: plainDate('2012-12-12'), until: plainDate('2021-06-30') }, kind: 'law' },
  { key: 'L5', title: { zh: '社会救助暂行办法', en: 'Interim Measures for Social Assistance' }, number: '国务院令第649号', inForce: { from: plainDate('2014-05-01') }, kind: 'law' },
  { key: 'L8', title: { zh: '关于进一步做好最低生活保障等社会救助兜底保障工作的通知', en: 'Notice on Further Securing the Bottom Line of Dibao and Social Assistance (2022)' }, number: '民发〔2022〕83号', inForce: { from: plainDate('2022-10-20') }, kind: 'law' },
  { key: 'L9', title: { zh: '关于加强低收入人口动态监测做好分层分类社会救助工作的意见', en: 'Opinions on Monitoring the Low-income Population and Tiered Social Assistance (2023)' }, number: '国办发〔2023〕39号', kind: 'law' },
  { key: 'L2', title: { zh: '特困人员认定办法', en: 'Measures for Recognition of Tekun Persons (2021)' }, number: '民发〔2021〕43号', inForce: { from: plainDate('2021-07-01') }, kind: 'law' },
  { key: 'Z1', title: { zh: '淄政办字〔2016〕160号', en: 'Zibo City Office notice no. 160 of 2016' }, kind: 'city-document' },
  { key: 'Z2', title: { zh: '2021年初关于市民政局民生新政的报道', en: 'Press account of the bureau’s measures, early 2021' }, kind: 'press' },
  { key: 'Z3', title: { zh: '2022年提标报道（含2021年标准）', en: 'Press account of the 2022 raise, with the 2021 values' }, kind: 'press' },
  { key: 'Z4', title: { zh: '淄民〔2023〕4号', en: 'Zibo Civil Affairs document no. 4 of 2023' }, kind: 'city-document' },
  { key: 'Z5', title: { zh: '淄民〔2024〕10号', en: 'Zibo Civil Affairs document no. 10 of 2024' }, kind: 'city-document' },
  { key: 'P2', title: { zh: '山东省经济困难老年人补贴制度（2019年起）', en: 'Shandong subsidy for older people in economic difficulty (from 2019)' }, kind: 'press' },
  { key: 'P3', title: { zh: '山东省2016年民政事业统计公报', en: 'Shandong civil affairs bulletin 2016' }, kind: 'press' },
  { key: 'P23', title: { zh: '外地家庭财产限额实例（揭阳）', en: 'Example of property limits elsewhere (Jieyang)' }, kind: 'press' },
  { key: 'K', title: { zh: '业务常识（待核实）', en: 'General knowledge of law and practice, to be confirmed' }, kind: 'practice' },
  { key: 'I', title: { zh: '示例数值（正式使用前须由民政局确认）', en: 'Illustrative value, to be confirmed by the bureau before real use' }, kind: 'practice' },
];
