import { Select, TextInput } from "@mantine/core";
import type { Job, SalaryPeriod } from "@/api/types";
import { Fields } from "@/design/parts";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";

export interface Salary {
  min: string;
  max: string;
  currency: string;
  period: SalaryPeriod;
}

const digits = (currency: string): number => {
  try {
    return (
      new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ??
      2
    );
  } catch {
    return 2;
  }
};

/** People write whole euros, the API takes minor units. */
export function salaryRange(salary: Salary): Job["salary_range"] {
  const minor = (text: string) =>
    Math.round(Number(text.replace(/[^\d.]/g, "")) * 10 ** digits(salary.currency));
  const [min, max] = [minor(salary.min), minor(salary.max)];
  if (!min && !max) return null;
  return { min: min || max, max: max || min, currency: salary.currency, period: salary.period };
}

export function salaryFields(range: Job["salary_range"]): Salary {
  if (!range) return { min: "", max: "", currency: "EUR", period: "year" };
  const major = (minor: number) => String(minor / 10 ** digits(range.currency));
  return { min: major(range.min), max: major(range.max), currency: range.currency, period: range.period };
}

/** What a field is, inside of it: it stays when something is written there. */
const Beside = ({ children }: { children: string }) => (
  <span className="small muted" aria-hidden="true">
    {children}
  </span>
);

export function SalaryFields(props: { value: Salary; onChange: (salary: Salary) => void }) {
  const set = (change: Partial<Salary>) => props.onChange({ ...props.value, ...change });
  return (
    <Fields legend={t.form.salary}>
      <div className={css.salary}>
        <TextInput
          aria-label={`${t.form.salary}: ${t.form.salaryMin}`}
          leftSection={<Beside>{t.form.salaryMin}</Beside>}
          leftSectionWidth={48}
          leftSectionPointerEvents="none"
          inputMode="decimal"
          value={props.value.min}
          onChange={(event) => set({ min: event.currentTarget.value })}
        />
        <TextInput
          aria-label={`${t.form.salary}: ${t.form.salaryMax}`}
          leftSection={<Beside>{t.form.salaryMax}</Beside>}
          leftSectionWidth={34}
          leftSectionPointerEvents="none"
          inputMode="decimal"
          value={props.value.max}
          onChange={(event) => set({ max: event.currentTarget.value })}
        />
        <Select
          aria-label={t.form.currency}
          data={["EUR", "GBP", "USD", "CHF", "SEK", "PLN", "CAD", "AUD", "INR", "JPY"]}
          value={props.value.currency}
          allowDeselect={false}
          onChange={(currency) => currency && set({ currency })}
        />
        <Select
          aria-label={t.form.period}
          data={[
            { value: "year", label: t.form.year },
            { value: "month", label: t.form.month },
            { value: "day", label: t.form.day },
            { value: "hour", label: t.form.hour },
          ]}
          value={props.value.period}
          allowDeselect={false}
          onChange={(period) => period && set({ period: period as SalaryPeriod })}
        />
      </div>
    </Fields>
  );
}
