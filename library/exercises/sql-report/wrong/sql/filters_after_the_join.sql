WITH line_totals AS (
  SELECT order_id, sum(quantity * unit_price_cents) AS cents
  FROM order_lines
  GROUP BY order_id
),
refund_totals AS (
  SELECT order_id, sum(amount_cents) AS cents
  FROM refunds
  GROUP BY order_id
),
by_customer AS (
  -- one row for each customer, with or without orders
  SELECT
    c.region,
    c.name,
    count(o.id) AS orders,
    coalesce(sum(l.cents), 0) AS gross,
    coalesce(sum(r.cents), 0) AS refunded
  FROM customers AS c
  LEFT JOIN orders AS o ON o.customer_id = c.id
  LEFT JOIN line_totals AS l ON l.order_id = o.id
  LEFT JOIN refund_totals AS r ON r.order_id = o.id
  WHERE o.placed_at >= '2026-01-01' AND o.placed_at < '2027-01-01' AND o.status <> 'cancelled'
  GROUP BY c.id, c.region, c.name
),
best AS (
  SELECT
    region,
    name,
    row_number() OVER (PARTITION BY region ORDER BY gross - refunded DESC, name) AS place
  FROM by_customer
  WHERE orders > 0
)
SELECT
  t.region,
  count(*) AS customers,
  sum(t.orders) AS orders,
  sum(t.gross) AS gross_cents,
  sum(t.refunded) AS refunded_cents,
  sum(t.gross) - sum(t.refunded) AS net_cents,
  coalesce(max(b.name), '-') AS best_customer
FROM by_customer AS t
LEFT JOIN best AS b ON b.region = t.region AND b.place = 1
GROUP BY t.region
ORDER BY net_cents DESC, t.region;
