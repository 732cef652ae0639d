import {
  AllocationsApi,
  Configuration,
  EstimatesApi,
  ObservationsApi,
  PaymentsApi,
  PlansApi,
  ReportsApi,
  ResponseError,
  type ApiResponse,
  type DocumentView,
  type Part,
  type Problem,
} from './client';

const TRIEU = 1_000_000;
const FIRST = new Date('2023-01-01');
const LAST = new Date('2023-12-31');
const DAY = new Date('2023-06-15');

export interface Given {
  address: string;
  after: string;
  province: string;
  area: string;
  programme: string;
  indicator: string;
  tokens: Record<string, string>;
}

/**
 * The way through with the generated TypeScript client, as a front end would write it: from a plan over its money and what was
 * observed to the reports.
 */
export async function walk(given: Given): Promise<Record<string, unknown>> {
  let after = given.after;
  let keys = 0;
  const found: Record<string, unknown> = {};

  const as = (role: string): Configuration =>
    new Configuration({ basePath: given.address, accessToken: given.tokens[role] });
  const key = (): string => `${given.programme}-${++keys}`;

  /** What is written from now on sees it. */
  async function seen<T>(answer: Promise<ApiResponse<T>>): Promise<T> {
    const response = await answer;
    after = response.raw.headers.get('Event-Id') ?? after;
    return response.value();
  }

  async function plan(): Promise<void> {
    const draft = await seen(
      new PlansApi(as('standing-agency')).createPlanRaw({
        idempotencyKey: key(),
        after,
        planRequest: {
          area: given.area,
          programme: given.programme,
          title: 'Kế hoạch giảm nghèo năm 2023',
          issuer: 'Ủy ban nhân dân',
          periodFrom: FIRST,
          periodTo: LAST,
          targets: [
            {
              key: 'CT1',
              indicator: given.indicator,
              comparator: 'at_least',
              value: 62.5,
              unit: 'percent',
              dueOn: LAST,
            },
          ],
          fundLines: [],
        },
      }),
    );
    const issued = await seen(
      new PlansApi(as('approver')).issuePlanRaw({ id: draft.id!, idempotencyKey: key(), after }),
    );
    found.plan = issued.status;
  }

  const act = (number: string) => ({ number, issuedOn: '2023-01-05', issuer: 'Ủy ban nhân dân', title: 'Giao vốn' });

  const part = (receiver: string): Part => ({
    receiver: { area: receiver },
    line: 'DA1',
    source: 'province',
    nature: 'recurrent',
    amount: 1_000 * TRIEU,
  });

  async function money(): Promise<void> {
    const paper = { programme: given.programme, year: 2023, date: DAY, total: 1_000 * TRIEU };
    await seen(
      new EstimatesApi(as('finance-officer')).recordEstimateRaw({
        idempotencyKey: key(),
        after,
        estimateRequest: { ...paper, act: act('1/NQ-HĐND'), parts: [part(given.province)] },
      }),
    );
    await seen(
      new AllocationsApi(as('finance-officer')).recordAllocationRaw({
        idempotencyKey: key(),
        after,
        allocationRequest: {
          ...paper,
          act: act('2/QĐ-UBND'),
          giver: { area: given.province },
          parts: [part(given.area)],
        },
      }),
    );
  }

  const paid = (trieu: number, idempotencyKey: string): Promise<ApiResponse<DocumentView>> =>
    new PaymentsApi(as('finance-officer')).recordPaymentRaw({
      idempotencyKey,
      after,
      paymentRequest: {
        programme: given.programme,
        year: 2023,
        date: DAY,
        holder: { area: given.area },
        line: 'DA1',
        source: 'province',
        nature: 'recurrent',
        payee: 'Nhóm cộng đồng thí dụ',
        amount: trieu * TRIEU,
      },
    });

  /** The answer is lost, and the same is sent again under its key. */
  async function pay(): Promise<void> {
    const once = key();
    const first = await seen(paid(300, once));
    const second = await seen(paid(300, once));
    found.paidOnce = JSON.stringify(first) === JSON.stringify(second);
  }

  async function observe(): Promise<void> {
    await seen(
      new ObservationsApi(as('line-agency')).recordObservationRaw({
        idempotencyKey: key(),
        after,
        observationRequest: {
          indicator: given.indicator,
          area: given.area,
          periodFrom: FIRST,
          periodTo: LAST,
          numerator: 5,
          denominator: 8,
          source: 'Báo cáo cuối năm',
        },
      }),
    );
  }

  async function reports(): Promise<void> {
    const api = new ReportsApi(as('auditor'));
    const asked = { area: given.area, year: '2023', after };
    const execution = await api.getBudgetExecutionReport({ ...asked, programme: given.programme });
    found.allocated = execution.total?.total?.allocated;
    found.disbursed = execution.total?.total?.disbursed;
    found.line = execution.lines?.[0].name?.en;
    const progress = await api.getPlanProgressReport(asked);
    const target = progress.plans?.[0].targets?.[0];
    found.target = target?.target;
    found.numerator = target?.actual?.numerator;
    found.met = target?.met;
  }

  async function refusal(asked: Promise<unknown>): Promise<Record<string, unknown>> {
    try {
      await asked;
    } catch (refused) {
      if (refused instanceof ResponseError) {
        const problem = (await refused.response.json()) as Problem;
        const { pointer, parameter } = problem.errors![0];
        return { status: problem.status, code: problem.code, ...(pointer ? { pointer } : { parameter }) };
      }
      throw refused;
    }
    throw new Error('nothing was refused');
  }

  await plan();
  await money();
  await pay();
  found.refused = await refusal(paid(701, key()));
  await observe();
  await reports();
  found.unreadable = await refusal(
    new ReportsApi(as('auditor')).getBudgetExecutionReport({ area: '999', year: '2023' }),
  );
  return found;
}
