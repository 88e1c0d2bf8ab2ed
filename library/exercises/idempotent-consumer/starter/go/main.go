package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type delivery struct {
	id     string
	wallet string
	amount int64
	crash  string // "", "before" or "after"
}

// consume returns the lines to print. remember says how many messages the
// consumer remembers.
func consume(remember int, deliveries []delivery) []string {
	var out []string
	for range deliveries {
		out = append(out, "conflict")
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
