import type { APIRequestContext, Page } from 'playwright-core';
import { assertAccessible } from '../accessible.ts';
import { serverToday } from '../clock.ts';
import type { Journey, Trip } from '../journey.ts';
import { arrive, assert, headers } from './staff.ts';
import { deskOf } from './stories/desk.ts';

const county = '370303';
const title = '困难群众冬季取暖补贴';
const stepsMax = 60;

const fill = (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(text);
const told = (page: Page, text: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function call<Body>(request: APIRequestContext, url: string, data?: object): Promise<Body> {
  const answer = data ? await request.post(url, { headers, data }) : await request.get(url);
  if (!answer.ok()) throw new Error(`${new URL(url).pathname}: ${await answer.text()}`);
  return (await answer.json()) as Body;
}

type List = { readonly state: string; readonly sha256: string };

/** Families of the county are granted the heating subsidy of the season that began last: a list of two officials. */
async function grantHeating({ page, base }: Trip, chief: Page): Promise<readonly number[]> {
  const year = Number(serverToday().slice(0, 4)) - (serverToday().slice(5) < '11-01' ? 1 : 0);
  const evidence = { publisher: '淄博市民政局', document: `测试〔${year}〕1号`, publishedOn: `${year}-10-20` };
  const trigger = { kind: 'heating', year, status: 'illustrative', ...evidence };
  const { id: triggerId } = await call<{ id: number }>(chief.request, `${base}/api/lists/triggers`, trigger);
  const { id } = await call<{ id: number }>(page.request, `${base}/api/lists`, { triggerId, area: county });
  const until = async (state: string): Promise<List> => {
    for (let step = 0; step < stepsMax; step += 1) {
      const list = await call<List>(page.request, `${base}/api/lists/${id}`);
      if (list.state === state) return list;
      await page.waitForTimeout(500);
    }
    throw new Error(`the list is never ${state}`);
  };
  const { sha256 } = await until('drawn');
  await call(chief.request, `${base}/api/lists/${id}/approval`, { sha256 });
  await until('granted');
  const asked = `${base}/api/lists/${id}/entries?state=granted`;
  const { entries } = await call<{ entries: { householdId: number }[] }>(page.request, asked);
  return [...new Set(entries.map(({ householdId }) => householdId))];
}

/** The town writes down where the money goes, on the household's page. */
async function recordAccount({ base }: Trip, page: Page, householdId: number): Promise<void> {
  await page.goto(`${base}/work/households/${householdId}`);
  const desk = page.getByRole('region', { name: '已发放' });
  await desk.getByRole('button', { name: '登记或变更收款账户' }).click();
  const form = desk.getByRole('form', { name: '登记或变更收款账户' });
  await form.getByLabel('开户银行', { exact: true }).selectOption('403');
  await form.getByLabel('账号', { exact: true }).fill(`81${String(householdId).padStart(14, '0')}`);
  await form.getByLabel('理由', { exact: true }).fill('本人提供存折');
  await form.getByRole('button', { name: '保存' }).click();
  await desk.getByText(/中国邮政储蓄银行，尾号/).waitFor();
}

async function giveMoney({ page, base }: Trip, year: number): Promise<void> {
  await page.goto(`${base}/work/payments/funds`);
  await page.getByRole('heading', { level: 1, name: '社会救助资金和预算' }).waitFor();
  await page.locator('#funds-year').click();
  await page.getByTitle(String(year), { exact: true }).last().click();
  for (const source of ['central', 'province', 'city', 'county'])
    for (const [kind, name] of [
      ['transfer', '登记到账资金'],
      ['budget', '登记预算'],
    ] as const) {
      const form = page.getByRole('form', { name });
      await form.getByLabel('来源', { exact: true }).selectOption(source);
      if (kind === 'budget') {
        await form.getByLabel('政策', { exact: true }).selectOption({ label: title });
        await form.getByLabel('年度', { exact: true }).fill(String(year));
      }
      await form.getByLabel('金额（元）', { exact: true }).fill('1000000');
      await form.getByLabel('文号', { exact: true }).fill(`测财社〔${year}〕${source}号`);
      await form.getByLabel('日期', { exact: true }).fill(serverToday());
      await form.getByRole('button', { name: '保存' }).click();
      await told(page, /已登记/);
      await page.getByRole('alert').waitFor({ state: 'detached' });
    }
  await assertAccessible(page);
}

/** Prepares the batch, answers what holds a line, and is not let to approve its own work. */
async function prepare({ page, base }: Trip, month: string): Promise<string> {
  await page.goto(`${base}/work/payments`);
  await page.getByRole('heading', { level: 1, name: '资金发放' }).waitFor();
  await assertAccessible(page);
  const form = page.getByRole('form', { name: '编制批次' });
  await form.getByLabel('政策', { exact: true }).selectOption({ label: title });
  await fill(page, '月份', month).catch(() => form.getByLabel('月份', { exact: true }).fill(month));
  await press(page, '开始编制');
  await page.getByRole('heading', { level: 1, name: new RegExp(`${title}，${month}`) }).waitFor();
  await page.getByText(/待审批：\d+笔/).waitFor();
  const first = page.getByRole('button', { name: /处理核对项\d+：/ }).first();
  if (await first.isVisible()) {
    await first.click();
    await fill(page, '理由', '已核实，按规定发放');
    await press(page, '保存');
    await told(page, /已处理/);
  }
  await press(page, '审批通过');
  await page.getByRole('alert').filter({ hasText: '编制批次的人不能审批' }).waitFor();
  await assertAccessible(page);
  return page.url();
}

type Line = {
  readonly id: number;
  readonly amountFen: number;
  readonly payeeAccountId: number | null;
  readonly state: string;
};

/** A report of the bank by hand: one payment of the batch comes back, account closed. */
function returnOf({ id, amountFen }: Line): string {
  const yuan = (amountFen / 100).toFixed(2);
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>HAND-${id}</MsgId><CreDtTm>${serverToday()}T10:00:00+08:00</CreDtTm></GrpHdr>
<Ntfctn><Id>1</Id><Acct><Id><Othr><Id>99999937030300000001</Id></Othr></Id></Acct>
<Ntry><Amt Ccy="CNY">${yuan}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${serverToday()}</Dt></BookgDt><AcctSvcrRef>HAND-${id}</AcctSvcrRef><BkTxCd/>
<NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>
<TxDtls><Refs><EndToEndId>999999999999</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;
}

async function payAndReconcile(trip: Trip): Promise<void> {
  const { page, base } = trip;
  await arrive(trip, 'county');
  const chief = await deskOf(trip, 'city');
  const households = await grantHeating(trip, chief);
  assert(households.length > 1, 'nobody gets the heating subsidy');
  const town = await deskOf(trip, 'city2');
  for (const household of households.slice(0, 2)) await recordAccount(trip, town, household);
  await assertAccessible(town);
  const today = serverToday();
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '11-01' ? 1 : 0);
  await giveMoney(trip, year);
  const url = await prepare(trip, `${year}-11`);

  await chief.goto(url);
  await press(chief, '审批通过');
  await told(chief, /已审批：\d+笔/);
  await chief.getByText('SM3摘要').waitFor();
  await assertAccessible(chief);

  await page.reload();
  await press(page, '发出批次');
  await told(page, /批次已发出/);
  await press(page, '发送给银行');
  await told(page, /状态报告 pain\.002：/);
  await press(page, '发送给银行');
  await told(page, /这份文件已经处理过，没有变化/);
  await press(page, '取回银行回执');
  await told(page, /入账通知 camt\.054：到账\d+笔/);
  const id = url.split('/').at(-1) ?? '';
  const { lines } = await call<{ lines: Line[] }>(page.request, `${base}/api/payments/batches/${id}/lines`);
  const paid = lines.find(({ state, payeeAccountId }) => state === 'paid' && payeeAccountId !== null);
  if (!paid) throw new Error('the bank paid nobody');
  const file = { name: 'camt054.xml', mimeType: 'application/xml', buffer: Buffer.from(returnOf(paid)) };
  await page.getByLabel('选择文件').setInputFiles(file);
  await press(page, '导入');
  await told(page, /到账0笔，退回1笔，无变化0笔，问题1项/);
  await page.getByText(/编号 999999999999：没有这笔明细/).waitFor();
  await page.getByRole('form', { name: '生成文件' }).getByLabel('文件格式').selectOption('csv-gb18030');
  await press(page, '生成文件');
  await told(page, /文件已生成/);
  await assertAccessible(page);

  await page.goto(`${base}/work/payments/returns`);
  await page.getByRole('row', { name: new RegExp(`${paid.id}.*账户已销户`) }).waitFor();
  await assertAccessible(page);
}

async function lookAround(trip: Trip): Promise<void> {
  const { page, base } = trip;
  await arrive(trip, 'county');
  for (const [path, name] of [
    ['', '资金发放'],
    ['/funds', '社会救助资金和预算'],
    ['/returns', '退票与重发'],
    ['/recoveries', '追回'],
  ] as const) {
    await page.goto(`${base}/work/payments${path}`);
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.getByRole('status').or(page.locator('table')).or(page.locator('p')).first().waitFor();
    await assertAccessible(page);
  }
}

export const paymentJourneys: readonly Journey[] = [
  {
    name: 'payments: a month is prepared, checked, approved by another person, sent to the bank twice as one, and a return is reconciled',
    screens: ['desk'],
    run: payAndReconcile,
  },
  { name: 'payments: batches, money, returns and recoveries on a phone', screens: ['phone'], run: lookAround },
];
