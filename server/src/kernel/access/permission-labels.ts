import type { Text } from '@zhuni/engine/values';
import type { Permission } from './permission.ts';

/** Each permission in words, for the page on which roles are given it; a test sees that none is missing. */
const labels: Readonly<Partial<Record<Permission, Text>>> = {
  'account.list': { zh: '查看工作人员账号', en: 'see accounts of staff' },
  'account.manage': { zh: '建立、修改、停用账号', en: 'create, change and close accounts' },
  'account.confirm': { zh: '确认管理员账号', en: 'confirm accounts of administrators' },
  'role.read': { zh: '查看岗位与权限', en: 'see roles and permissions' },
  'role.grant': { zh: '授予岗位权限', en: 'grant permissions to roles' },
  'session.end': { zh: '强制退出他人登录', en: 'sign others out' },
  'factor.reset': { zh: '重置他人的双因素', en: 'reset second factors of others' },
  'audit.read': { zh: '查看审计记录', en: 'read the audit' },
  'area.read': { zh: '查看地区', en: 'see areas' },
  'overview.read': { zh: '查看总览', en: 'see the overview' },
  'finding.list': { zh: '查看应享未享名单', en: 'see who does not receive yet' },
  'household.list': { zh: '查找家庭', en: 'search households' },
  'household.read': { zh: '查看家庭资料', en: 'read a household' },
  'fact.record': { zh: '登记事实', en: 'record facts' },
  'person.read': { zh: '查看个人资料', en: 'read a person' },
  'person.unmask': { zh: '查看完整身份证号', en: 'see whole identity numbers' },
  'person.merge': { zh: '合并重复人员', en: 'merge duplicate persons' },
  'person.restrict': { zh: '设置受保护人员', en: 'restrict a person' },
  'person.restricted': { zh: '查看受保护人员', en: 'see restricted persons' },
  'event.record': { zh: '登记生活事件', en: 'record life events' },
  'event.correct': { zh: '更正生活事件', en: 'correct life events' },
  'screening.read': { zh: '查看筛查', en: 'see screenings' },
  'screening.start': { zh: '发起筛查', en: 'start a screening' },
  'import.read': { zh: '查看导入', en: 'see imports' },
  'import.start': { zh: '导入数据', en: 'import data' },
  'case.list': { zh: '查看办件列表', en: 'see lists of cases' },
  'case.read': { zh: '查看办件', en: 'read a case' },
  'case.open': { zh: '受理办件', en: 'open a case' },
  'case.act': { zh: '办理办件', en: 'work on a case' },
  'case.decide': { zh: '作出决定', en: 'decide a case' },
  'case.note': { zh: '写办件备注', en: 'write notes on a case' },
  'case.assign': { zh: '分派办件', en: 'assign cases' },
  'case.refer': { zh: '转办办件', en: 'refer cases' },
  'case.board': { zh: '查看督办表', en: "see the supervisor's board" },
  'authorisation.read': { zh: '查看核对授权', en: 'see authorisations of the economic check' },
  'authorisation.record': { zh: '登记核对授权', en: 'record authorisations of the economic check' },
  'check.read': { zh: '查看经济状况核对', en: 'see economic checks' },
  'check.order': { zh: '发起经济状况核对', en: 'order economic checks' },
  'check.object': { zh: '提出核对异议', en: 'object to an economic check' },
  'check.adopt': { zh: '采用核对结果', en: 'adopt what an economic check has found' },
  'document.read': { zh: '查看材料', en: 'see papers' },
  'document.add': { zh: '上传材料', en: 'add papers' },
  'entitlement.read': { zh: '查看待遇', en: 'see entitlements' },
  'decision.read': { zh: '查看决定', en: 'see decisions' },
  'entitlement.pause': { zh: '暂停和恢复待遇', en: 'pause help and let it go on' },
};

/** What a permission lets a person do. */
export function permissionLabel(permission: Permission): Text {
  return labels[permission] ?? { zh: permission, en: permission };
}
