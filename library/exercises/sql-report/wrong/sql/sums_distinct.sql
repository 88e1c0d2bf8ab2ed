WITH counted AS (
  SELECT id, customer_id
  FROM orders
  WHERE placed_at >= '2026-01-01' AND placed_at < '2027-01-01' AND status <> 'cancelled'
),
by_customer AS (
  SELECT
    c.region,
    c.name,
    count(DISTINCT o.id) AS orders,
    coalesce(sum(DISTINCT l.quantity * l.unit_price_cents), 0) AS gross,
    coalesce(sum(DISTINCT r.amount_cents), 0) AS refunded
  FROM customers AS c
  LEFT JOIN counted AS o ON o.customer_id = c.id
  LEFT JOIN order_lines AS l ON l.order_id = o.id
  LEFT JOIN refunds AS r ON r.order_id = o.id
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
