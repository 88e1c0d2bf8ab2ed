package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

// item is one line of the invoice, as text.
type item struct {
	quantity string
	price    string
	rate     string
}

// scaled turns "1.25" with three places into 1250.
func scaled(text string, places int) int64 {
	whole, fraction, _ := strings.Cut(text, ".")
	n, _ := strconv.ParseInt(whole+fraction+strings.Repeat("0", places-len(fraction)), 10, 64)
	return n
}

// rounded gives amount / unit, half rounded up.
func rounded(amount, unit int64) int64 {
	return (2*amount + unit) / (2 * unit)
}

func money(cents int64) string {
	return fmt.Sprintf("%d.%02d", cents/100, cents%100)
}

func sum(amounts []int64) int64 {
	total := int64(0)
	for _, amount := range amounts {
		total += amount
	}
	return total
}

func spread(discount int64, nets []int64) []int64 {
	shares, order := make([]int64, len(nets)), make([]int, len(nets))
	total := sum(nets)
	if total == 0 {
		return shares
	}
	for i, net := range nets {
		shares[i] = discount * net / total
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		return discount*nets[order[a]]%total > discount*nets[order[b]]%total
	})
	for _, i := range order[:discount-sum(shares)] {
		shares[i]++
	}
	return shares
}

// invoice returns the lines to print. discount is in cents.
func invoice(discount int64, items []item) []string {
	nets := make([]int64, len(items))
	for i, it := range items {
		nets[i] = rounded(scaled(it.quantity, 3)*scaled(it.price, 4), 100000)
	}
	shares := spread(discount, nets)
	var out []string
	bases := map[int64]int64{}
	for i, it := range items {
		bases[scaled(it.rate, 2)] += nets[i] - shares[i]
		out = append(out, fmt.Sprintf("line %d %s %s", i+1, money(nets[i]), money(shares[i])))
	}
	var rates []int64
	for rate := range bases {
		rates = append(rates, rate)
	}
	sort.Slice(rates, func(a, b int) bool { return rates[a] < rates[b] })
	tax := int64(0)
	for _, rate := range rates {
		amount := rounded(bases[rate]*rate, 10000)
		tax += amount
		out = append(out, fmt.Sprintf("tax %s %s %s", money(rate), money(bases[rate]), money(amount)))
	}
	return append(out,
		"net "+money(sum(nets)),
		"discount "+money(discount),
		"tax "+money(tax),
		"total "+money(sum(nets)-discount+tax))
}

func main() {
	var discount int64
	var items []item
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := strings.Fields(in.Text())
		if len(words) == 0 {
			continue
		}
		if words[0] == "discount" {
			discount, _ = strconv.ParseInt(words[1], 10, 64)
		} else {
			items = append(items, item{words[0], words[1], words[2]})
		}
	}
	for _, line := range invoice(discount, items) {
		fmt.Println(line)
	}
}
