-- Sales of 2026 by region. So far: the regions and the number of their customers.
SELECT
  region,
  count(*) AS customers
FROM customers
GROUP BY region
ORDER BY region;
