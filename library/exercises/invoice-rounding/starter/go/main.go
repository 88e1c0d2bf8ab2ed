package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// item is one line of the invoice, as text.
type item struct {
	quantity string
	price    string
	rate     string
}

// invoice returns the lines to print. discount is in cents.
func invoice(discount int64, items []item) []string {
	var out []string
	for i, it := range items {
		out = append(out, fmt.Sprintf("line %d %s 0.00", i+1, it.price))
	}
	return out
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
