package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
)

type row struct {
	number int
	text   string
}

type order struct {
	id, customer string
	value        int64 // in cents
}

type customer struct {
	name   string
	total  int64
	orders int
}

var (
	quantityPattern = regexp.MustCompile(`^0*[1-9][0-9]{0,3}$`)
	pricePattern    = regexp.MustCompile(`^([0-9]+)(?:\.([0-9]{2}))?$`)
)

func split(text string) []string {
	reader := csv.NewReader(strings.NewReader(text))
	reader.TrimLeadingSpace = true
	reader.LazyQuotes = true
	fields, _ := reader.Read()
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	return fields
}

func parse(columns []string, text string, seen map[string]bool) (order, error) {
	fields := split(text)
	if len(fields) != len(columns) {
		return order{}, errors.New("wrong number of fields")
	}
	values := map[string]string{}
	for i, name := range columns {
		values[name] = fields[i]
	}
	if values["order_id"] == "" || values["customer"] == "" {
		return order{}, errors.New("missing value")
	}
	if _, err := time.Parse("2006-01-02", values["date"]); err != nil {
		return order{}, errors.New("bad date")
	}
	quantity, _ := strconv.ParseInt(values["quantity"], 10, 64)
	if !quantityPattern.MatchString(values["quantity"]) || quantity > 1000 {
		return order{}, errors.New("bad quantity")
	}
	price := pricePattern.FindStringSubmatch(values["unit_price"])
	if price == nil {
		return order{}, errors.New("bad unit_price")
	}
	if seen[values["order_id"]] {
		return order{}, errors.New("duplicate order_id")
	}
	whole, _ := strconv.ParseInt(price[1], 10, 64)
	fraction, _ := strconv.ParseInt("0"+price[2], 10, 64)
	return order{values["order_id"], values["customer"], quantity * (whole*100 + fraction)}, nil
}

func money(cents int64) string {
	return fmt.Sprintf("%d.%02d", cents/100, cents%100)
}

// report returns the lines of the report. header is the text of the first
// line; rows are the lines after it that are not blank.
func report(header string, rows []row) []string {
	columns := split(header)
	seen, byName := map[string]bool{}, map[string]*customer{}
	var customers []*customer
	var refused []string
	total := int64(0)
	for _, r := range rows {
		o, err := parse(columns, r.text, seen)
		if err != nil {
			refused = append(refused, fmt.Sprintf("line %d %s", r.number, err))
			continue
		}
		seen[o.id] = true
		total += o.value
		c := byName[o.customer]
		if c == nil {
			c = &customer{name: o.customer}
			byName[o.customer] = c
			customers = append(customers, c)
		}
		c.total += o.value
		c.orders++
	}
	sort.Slice(customers, func(i, j int) bool {
		a, b := customers[i], customers[j]
		return a.total > b.total || a.total == b.total && a.name < b.name
	})
	out := []string{
		fmt.Sprintf("accepted %d", len(seen)),
		fmt.Sprintf("refused %d", len(refused)),
		"total " + money(total),
	}
	for _, c := range customers {
		out = append(out, fmt.Sprintf("customer %s %d %s", money(c.total), c.orders, c.name))
	}
	return append(out, refused...)
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	header := ""
	var rows []row
	for number := 1; in.Scan(); number++ {
		if number == 1 {
			header = in.Text()
		} else if strings.TrimSpace(in.Text()) != "" {
			rows = append(rows, row{number, in.Text()})
		}
	}
	for _, line := range report(header, rows) {
		fmt.Println(line)
	}
}
