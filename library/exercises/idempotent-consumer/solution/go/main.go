package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

type delivery struct {
	id     string
	wallet string
	amount int64
	crash  string // "", "before" or "after"
}

type handled struct {
	wallet  string
	amount  int64
	outcome string
}

type consumer struct {
	remember int
	balances map[string]int64
	handled  map[string]handled
	order    []string // the remembered ids, the oldest first
}

func (c *consumer) deliver(d delivery) string {
	known, ok := c.handled[d.id]
	if !ok {
		return c.commit(d)
	}
	if known.wallet == d.wallet && known.amount == d.amount {
		return "repeat " + known.outcome
	}
	return "conflict"
}

// commit does the effect and stores the outcome: this is the transaction.
func (c *consumer) commit(d delivery) string {
	balance, word := c.balances[d.wallet], "refused"
	if balance+d.amount >= 0 {
		balance, word = balance+d.amount, "applied"
	}
	outcome := fmt.Sprintf("%s %d", word, balance)
	c.balances[d.wallet] = balance
	c.handled[d.id] = handled{d.wallet, d.amount, outcome}
	c.order = append(c.order, d.id)
	if len(c.order) > c.remember {
		delete(c.handled, c.order[0])
		c.order = c.order[1:]
	}
	return outcome
}

func consume(remember int, deliveries []delivery) []string {
	c := &consumer{remember, map[string]int64{}, map[string]handled{}, nil}
	var out []string
	for _, d := range deliveries {
		answer := "crash"
		if d.crash != "before" {
			answer = c.deliver(d)
		}
		if d.crash == "after" {
			answer = "crash"
		}
		out = append(out, answer)
	}
	var wallets []string
	for wallet := range c.balances {
		wallets = append(wallets, wallet)
	}
	sort.Strings(wallets)
	for _, wallet := range wallets {
		out = append(out, fmt.Sprintf("balance %s %d", wallet, c.balances[wallet]))
	}
	return out
}

func main() {
	remember := 0
	var deliveries []delivery
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := strings.Fields(in.Text())
		switch {
		case len(words) == 0:
		case words[0] == "remember" && len(words) == 2:
			remember, _ = strconv.Atoi(words[1])
		default:
			d := delivery{id: words[0], wallet: words[1]}
			d.amount, _ = strconv.ParseInt(words[2], 10, 64)
			if len(words) > 3 {
				d.crash = strings.TrimPrefix(words[3], "crash-")
			}
			deliveries = append(deliveries, d)
		}
	}
	for _, line := range consume(remember, deliveries) {
		fmt.Println(line)
	}
}
